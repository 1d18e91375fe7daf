import { KIND_NAMES, KINDS, type Kind } from '../../questions/kinds.ts';
import { TARGET_IDS, TARGETS, type FormatId } from '../registry.ts';
import type { Carriage, Carries } from './carry.ts';

/** A file for another program, as a table of all of them shows it. */
export interface Format {
  id: FormatId;
  /** The program's name. */
  name: string;
  carries: Carries;
}

/** Every file for another program that there is, in the order of the registry. */
export const FORMATS: readonly Format[] = TARGET_IDS.flatMap((id) => {
  const { carries, name } = TARGETS[id];
  return carries
    ? [{ id: id as FormatId, name: name.replace(/^(Câu hỏi|Thẻ ôn tập|Bài học)( cho)? /, ''), carries }]
    : [];
});

/** What is kept, in a word. */
export const KEEPS: Record<Carriage['keeps'], string> = { whole: 'trọn', nearest: 'gần', nothing: 'không' };

/** For each kind what each format keeps of it: for a page, and for the one below. */
export const lossTable = (): { kind: Kind; name: string; cells: Carriage[] }[] =>
  KINDS.map((kind) => ({ kind, name: KIND_NAMES[kind], cells: FORMATS.map(({ carries }) => carries[kind]) }));

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** docs/mang-di-noi-khac.md: what a question loses on its way to another program. */
export function lossPage(): string {
  const table = [
    row(['Dạng câu', ...FORMATS.map(({ name }) => name)]),
    row(['-', ...FORMATS.map(() => '-')]),
    ...lossTable().map(({ name, cells }) => row([name, ...cells.map(({ keeps }) => KEEPS[keeps])])),
  ];
  const details = FORMATS.map(({ id, name, carries }) => {
    const told = KINDS.filter((kind) => carries[kind].says);
    const lines = told.map((kind) => `- ${KIND_NAMES[kind]} (${KEEPS[carries[kind].keeps]}): ${carries[kind].says}.`);
    return [`## ${name} (\`--dang ${id}\`)`, '', ...lines].join('\n');
  });
  return `# Mang câu hỏi đi nơi khác

Trang này do máy viết từ \`src/targets/registry.ts\`; đừng sửa tay. Làm mới: \`npm test -- src/targets/exchange/exchange.test.ts -u\`.
Lấy tệp: \`npm run export -- --help\`. Đưa tệp từ nơi khác vào: [dua-vao.md](dua-vao.md).

Ba mức: **trọn** là chương trình kia hỏi và chấm như Khiên; **gần** là có cách gần nhất, phần dưới nói mất gì; **không** thì câu ấy được
kể tên trong phần “Đọc trước” của tệp. Câu để dành cho đề kiểm tra không đi cùng; tin mẫu nào cũng mang dấu của nó.

${table.join('\n')}

${details.join('\n\n')}
`;
}
