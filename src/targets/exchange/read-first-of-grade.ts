import type { GradeLesson } from '../../curriculum/cut.ts';
import { escapeHtml } from '../../html/text.ts';
import { KIND_NAMES, KINDS } from '../../questions/kinds.ts';
import { FORMATS, KEEPS, lossTable } from './loss-table.ts';
import { exchangeName } from './names.ts';
import { USES } from './uses.ts';

const LOOKS =
  'body{max-width:60rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 sans-serif}table{border-collapse:collapse}th,td{border:1px solid #999;padding:.3rem .6rem;text-align:left}';

const tag = (name: string, ...inside: readonly string[]): string => `<${name}>${inside.join('')}</${name}>`;

/** “Đọc trước” of a grade's zip: which file is for which program, what each loses, and what is in every folder. */
export function readFirstOfGrade(lessons: readonly GradeLesson[]): string {
  const { grade, office } = lessons[0]!;
  const title = `Đọc trước: câu hỏi và bài học lớp ${grade} cho chương trình khác`;
  const row = (cell: 'th' | 'td', cells: readonly string[]) =>
    tag('tr', ...cells.map((words, i) => tag(i ? cell : 'th', escapeHtml(words))));
  const formats = FORMATS.map(({ id, name, carries }) => {
    const told = KINDS.filter((kind) => carries[kind].says).map((kind) =>
      tag('li', escapeHtml(`${KIND_NAMES[kind]} (${KEEPS[carries[kind].keeps]}): ${carries[kind].says}.`)),
    );
    const file = exchangeName({ slug: '…' }, id);
    return [
      tag('h2', escapeHtml(`${name} (${file})`)),
      tag('p', escapeHtml(`${USES[id].how} ${USES[id].tried}`)),
      ...(told.length ? [tag('ul', ...told)] : []),
    ].join('\n');
  });
  return `<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title><style>${LOOKS}</style></head>
<body>
${tag('h1', escapeHtml(title))}
${tag('p', escapeHtml(`${office.name}. Mỗi bài một thư mục; mỗi tệp cũng có phần “Đọc trước” của nó, kể tên những câu không đưa vào được. Câu để dành cho đề kiểm tra không đi cùng; tin mẫu nào cũng mang dấu của nó.`))}
${tag('ul', ...lessons.map(({ slug, title: name }) => tag('li', escapeHtml(`${slug}: ${name}`))))}
<table>
${[row('th', ['Dạng câu', ...FORMATS.map(({ name }) => name)]), ...lossTable().map(({ name, cells }) => row('td', [name, ...cells.map(({ keeps }) => KEEPS[keeps])]))].join('\n')}
</table>
${formats.join('\n')}
</body>
</html>
`;
}
