import path from 'node:path';
import { showProblem } from '../src/curriculum/problem.ts';
import { EXPORTS, writeExports } from '../src/publish/write-exports.ts';
import { readOptions } from './read-options.ts';

const HELP = `npm run export -- --lop 8 --bai bài-một,bài-hai --dang moodle[,kahoot] [--out thư-mục]

Ghi câu hỏi của một hay nhiều bài thành tệp cho chương trình khác, mỗi bài một tệp. Mỗi dạng giữ được gì, mất gì: docs/mang-di-noi-khac.md.
Câu nào không đưa vào được thì có tên trong phần “Đọc trước” của tệp. Gói SCORM là trang của bài, nên trang được dựng trước: chờ thêm một lúc.
  --lop              lớp, từ 1 đến 12
  --bai              tên thư mục của các bài, cách nhau bằng dấu phẩy
  --dang             mang đi đâu, một hay nhiều: ${EXPORTS.join(', ')}
  --out thư-mục      nơi đặt tệp (mặc định: mang-di); mỗi lần một thư mục con, không tệp nào bị ghi đè
  --content thư-mục  thư mục nội dung (mặc định: content)
Kết thúc với mã 1 khi không ghi được.`;

const read = readOptions(HELP, {
  lop: { type: 'string' },
  bai: { type: 'string' },
  dang: { type: 'string' },
  out: { type: 'string', default: 'mang-di' },
  content: { type: 'string', default: 'content' },
});
if (read) {
  const project = path.resolve(import.meta.dirname, '..');
  const { lop: grade, bai: lessons, dang: formats, out, content } = read.values;
  const result = await writeExports({ project, content: path.resolve(content) }, path.resolve(out), {
    grade,
    lessons,
    formats,
  });
  if ('folder' in result) {
    console.log(
      `Đã ghi ${result.files.length} tệp vào ${path.relative(process.cwd(), result.folder)}: ${result.files.join(', ')}.`,
    );
  } else {
    console.error(
      `${result.problems.map(showProblem).join('\n\n')}\n\n${result.problems.length} lỗi. Không có tệp nào được ghi.`,
    );
    process.exitCode = 1;
  }
}
