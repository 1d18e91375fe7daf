import path from 'node:path';
import { showProblem, type Problem } from '../src/curriculum/problem.ts';
import { serveSource } from '../src/publish/serve-source.ts';
import { PORT, readOptions } from './read-options.ts';

const HELP = `npm run dev -- [--port số] [--content thư-mục]

Mở trang để vừa viết vừa xem: lưu một tệp trong content/ là trang tự tải lại; lỗi hiện ở đây, trang giữ bản đúng gần nhất.
  --port số          cổng (mặc định 4321)
  --content thư-mục  thư mục nội dung (mặc định: content)`;

const show = (problems: Problem[]) => problems.length && console.error(problems.map(showProblem).join('\n\n'));

const read = readOptions(HELP, { port: PORT, content: { type: 'string', default: 'content' } });
if (read) {
  const { port, content } = read.values;
  const project = path.resolve(import.meta.dirname, '..');
  const workplace = {
    project,
    content: path.resolve(content),
    dist: path.join(project, 'dist'),
    usb: 'ca-bo',
  } as const;
  const served = await serveSource(workplace, Number(port), show);
  if ('problems' in served) {
    show(served.problems);
    console.error(`\nSửa ${served.problems.length} lỗi này rồi chạy lại.`);
    process.exitCode = 1;
  } else console.log(`Vừa viết vừa xem: ${served.address}  (Ctrl+C để dừng)`);
}
