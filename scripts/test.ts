import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { startVitest } from 'vitest/node';
import { findBrowser } from '../test/find-browser.ts';

const HELP = `npm test -- [tên tệp kiểm thử…]

Kiểm tra kiểu của mã nguồn rồi chạy mọi bài kiểm thử, cả trong trình duyệt. Chưa có trình duyệt thì tự cài (Debian).`;

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
  execFileSync(process.execPath, [path.join(project, 'node_modules/typescript/bin/tsc'), '--noEmit', '-p', project], { stdio: 'inherit' });
  const vitest = await startVitest('test', filters, { config: path.join(project, 'test/vitest.config.ts'), run: true, watch: false });
  const results = vitest.state.getTestModules().flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
  await vitest.close();
  // The plain line that any reader of the log can count by.
  const count = (state: string) => results.filter((result) => result === state).length;
  console.log(`${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`);
  if (!count('passed')) process.exitCode = 1;
  process.exit(process.exitCode ?? 0);
}
