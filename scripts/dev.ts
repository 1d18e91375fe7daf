import path from 'node:path';
import { checkContent } from '../src/checks/check-content.ts';
import { showProblem } from '../src/curriculum/problem.ts';
import { devPacks } from '../src/publish/dev-packs.ts';
import { serveSource } from '../src/publish/serve.ts';
import { readOfficeSite } from '../src/reading/read-office-site.ts';
import { PORT, readOptions } from './read-options.ts';

const HELP = `npm run dev -- [--port số]

Mở trang để vừa viết vừa xem: lưu một tệp trong content/ là trang tự tải lại; lỗi hiện ở đây, trang giữ bản đúng gần nhất.
  --port số  cổng (mặc định 4321)`;

const read = readOptions(HELP, { port: PORT });
if (read) {
  const { values } = read;
  const project = path.resolve(import.meta.dirname, '..');
  const content = path.join(project, 'content');
  const { problems } = await checkContent(content);
  if (problems.length) {
    console.error(`${problems.map(showProblem).join('\n\n')}\n\nSửa ${problems.length} lỗi này rồi chạy lại.`);
    process.exitCode = 1;
  } else {
    const plugin = devPacks(project, content, readOfficeSite(content).base);
    const { address } = await serveSource({ project, content, port: Number(values.port), plugins: [plugin] });
    console.log(`Vừa viết vừa xem: ${address}  (Ctrl+C để dừng)`);
  }
}
