import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { BlockSchema } from '../blocks/define.ts';
import type { Problem } from '../curriculum/problem.ts';
import type { At, Props } from '../curriculum/tree.ts';
import { problemAt } from './document.ts';
import { explainIssues } from './explain-issues.ts';

export type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** The attributes of a tag as typed props; literal values only. */
export function readAttributes(
  element: Element,
  block: BlockSchema,
  file: string,
): { props: Props; problems: Problem[] } {
  const at = startOf(element);
  const holder = `thẻ <${block.name}>`;
  // Without a prototype: an attribute may be called “constructor”.
  const written: Props = Object.create(null);
  const places: Record<string, At> = Object.create(null);
  const problems: Problem[] = [];
  const refused: string[] = [];
  for (const attribute of element.attributes) {
    const place = startOf(attribute, at);
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      problems.push(expression(file, place, holder));
      continue;
    }
    const { name, value } = attribute;
    if (name in written) {
      problems.push(
        problemAt(
          file,
          place,
          'thuoc-tinh',
          `Mục “${name}” của ${holder} được viết hai lần.`,
          'Máy không biết theo giá trị nào.',
          'Giữ lại một.',
        ),
      );
    }
    places[name] = place;
    if (value === null || value === undefined) written[name] = true;
    else if (typeof value === 'string') written[name] = value.normalize('NFC');
    else if (/^\s*(true|false|-?\d+(\.\d+)?)\s*$/.test(value.value)) written[name] = JSON.parse(value.value.trim());
    else {
      problems.push(expression(file, place, holder));
      refused.push(name);
    }
  }
  const result = block.props.safeParse(written);
  if (result.success) return { props: result.data, problems };
  problems.push(
    ...explainIssues(
      result.error.issues.filter(({ path }) => !refused.includes(String(path[0]))),
      block.props,
      written,
      { file, rule: 'thuoc-tinh', holder, placeOf: ([key]) => places[String(key)] ?? at },
    ),
  );
  return { props: written, problems };
}

const expression = (file: string, at: At, holder: string): Problem =>
  problemAt(
    file,
    at,
    'ma-lenh',
    `T${holder.slice(1)} có một biểu thức trong ngoặc nhọn.`,
    'Nội dung là dữ liệu, không chạy mã lệnh.',
    'Viết giá trị trong dấu nháy: muc="giá trị".',
  );

export function startOf(
  node: { position?: { start: { line: number; column: number } } | undefined },
  otherwise: At = { line: 1, column: 1 },
): At {
  return node.position ? { line: node.position.start.line, column: node.position.start.column } : otherwise;
}
