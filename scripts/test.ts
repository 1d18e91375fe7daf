import path from 'node:path';
import { findBrowser } from '../test/find-browser.ts';
import { runTests } from './run-tests.ts';

const HELP = `npm test -- [tên tệp kiểm thử…] [-u]

Chạy mọi bài kiểm thử, cả trong trình duyệt; trong đó có kiểu dữ liệu, lint và định dạng của mã nguồn. Chưa có trình duyệt thì tự cài (Debian).
  -u  ghi lại các bản mẫu (golden) theo mã hiện tại`;

const filters = process.argv.slice(2);
if (filters.includes('--help') || filters.includes('-h')) console.log(HELP);
else {
  const project = path.resolve(import.meta.dirname, '..');
  const browser = findBrowser(console.log);
  if (!browser) {
    console.error('Không tìm thấy trình duyệt: hãy cài Chrome, Edge hoặc Chromium, hoặc đặt biến CHROME_PATH.');
    process.exit(1);
  }
  process.env.CHROME_PATH = browser;
  await runTests(path.join(project, 'test/vitest.config.ts'), filters);
}
