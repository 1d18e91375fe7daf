import { z } from 'zod';
import type { BlockSchema } from './define.ts';
import { lessonBlocks, questionBlocks, type Vocabulary } from './registry.ts';

const KINDS: Record<BlockSchema['kind'], string> = {
  flow: 'khối, đứng riêng dòng',
  leaf: 'khối, không có nội dung',
  mark: 'bọc chữ trong một đoạn',
  inline: 'đứng trong câu',
};

/**
 * content/CAC-THE.md: every block with its attributes, for authors. Made from the schemas, so it is never behind them.
 */
export function blockReference(): string {
  return [
    '# Các thẻ dùng trong bài',
    '',
    '<!-- Trang này do máy tạo từ src/blocks: đừng sửa tay. Làm mới: npm test -- src/blocks/reference -u -->',
    '',
    ...section('Trong bai.mdx', lessonBlocks),
    ...section(
      'Trong cau-hoi.mdx',
      Object.fromEntries(
        Object.entries(questionBlocks).filter(
          ([name, { props }]) => (lessonBlocks as Vocabulary)[name]?.props !== props,
        ),
      ),
    ),
  ].join('\n');
}

function section(title: string, vocabulary: Vocabulary): string[] {
  return [`## ${title}`, '', ...Object.values(vocabulary).flatMap(entry)];
}

function entry(block: BlockSchema): string[] {
  const holders = block.inside?.map((name) => `\`<${name}>\``).join(', ');
  const place = holders
    ? ` Chỉ đặt ngay trong ${holders}.`
    : holders === ''
      ? ' Đứng ngoài mọi thẻ khác, trừ `<Grades>`.'
      : '';
  const content = block.wordsOnly ? ' Bên trong chỉ có chữ.' : '';
  const audience = block.teacherOnly ? ' Chỉ giáo viên thấy.' : '';
  const props = Object.entries(block.props.shape as Record<string, z.ZodType>);
  return [
    `### \`<${block.name}>\` – ${block.label}`,
    '',
    `${block.use} (${KINDS[block.kind]}.)${place}${content}${audience}`,
    '',
    ...(props.length
      ? [
          '| Mục | Bắt buộc | Nghĩa |',
          '| - | - | - |',
          ...props.map(
            ([name, schema]) =>
              `| \`${name}\` | ${schema.safeParse(undefined).success ? '' : 'có'} | ${describe(schema)} |`,
          ),
          '',
        ]
      : []),
  ];
}

const describe = (schema: z.ZodType): string => {
  const written =
    schema.description ??
    (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
      ? (schema.unwrap() as z.ZodType).description
      : undefined);
  if (!written) throw new Error('Every attribute has a description for authors');
  return written;
};
