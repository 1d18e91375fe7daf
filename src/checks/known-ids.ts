import { findBlocks, walk } from '../curriculum/tree.ts';
import { hint } from '../curriculum/suggest.ts';
import type { Document } from '../reading/document.ts';
import { atAttribute } from '../reading/place.ts';
import { documentsOf, lessonRule } from './rule.ts';

/** Which attributes name something of the same text: one name or several, with blanks between. */
const NAMES: Record<string, readonly string[]> = { Phase: ['of'], Discuss: ['about'], Task: ['instead'] };

/** What a block calls by its id stands in the same text. */
export const knownIds = lessonRule('ma-trong-bai', (content, report) => {
  for (const document of documentsOf(content, 'text')) {
    if (!document.whole) continue;
    const known = idsIn(document);
    for (const [block, attributes] of Object.entries(NAMES))
      for (const { node } of findBlocks(document.tree, block))
        for (const attribute of attributes)
          for (const id of String(node.props[attribute] ?? '')
            .split(/\s+/)
            .filter((id) => id && !known.includes(id)))
            report(
              document,
              atAttribute(document.source, node.at, attribute),
              `Trong bài không có gì mang mã “${id}”.`,
              'Bước dạy, câu hỏi hay bài làm thay chỉ gọi được điều có trong chính bài này.',
              known.length ? hint(id, known) : 'Thêm id="…" cho câu chuyện, tin nhắn hay bài được gọi tới.',
            );
  }
});

/** The ids of the blocks of a text. A contact's is the office's. */
function idsIn({ tree }: Document): string[] {
  const ids: string[] = [];
  walk(tree, (node) => {
    if (node.type === 'block' && typeof node.props.id === 'string') ids.push(node.props.id);
  });
  return ids;
}
