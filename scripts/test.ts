import path from 'node:path';
import { runTests } from './run-tests.ts';

const HELP = `npm test -- [tên tệp kiểm thử…] [-u]

Chạy mọi bài kiểm thử của mã, trên bài mẫu và vài bài cố định, cả trong trình duyệt; trong đó có kiểu dữ liệu, lint và định dạng của mã nguồn. Chưa có trình duyệt thì tự cài (Debian).
Có tên tệp thì chỉ chạy tệp ấy; tệp nào cần trang đã dựng thì trang được dựng lúc ấy.
  -u  ghi lại các bản mẫu (golden) theo mã hiện tại`;

const filters = process.argv.slice(2);
if (filters.includes('--help') || filters.includes('-h')) console.log(HELP);
else await runTests(path.resolve(import.meta.dirname, '../test/vitest.config.ts'), filters);
