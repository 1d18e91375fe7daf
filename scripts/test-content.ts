import path from 'node:path';
import { readOptions } from './read-options.ts';
import { runTests } from './run-tests.ts';

const HELP = `npm run test:content

Xét mọi bài, từng lớp một, theo các luật mà bài nào cũng phải giữ: giấy in, trang, trang chiếu, đề, sách cả năm, dung lượng.
Kết quả đạt được giữ trong .khien/ theo nội dung và mã, nên lần sau chỉ xét những gì đã đổi.`;

if (readOptions(HELP, {})) await runTests(path.resolve(import.meta.dirname, '../test/content/vitest.config.ts'), []);
