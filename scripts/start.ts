import path from 'node:path';
import { serve } from '../src/publish/serve.ts';
import { readOptions } from './read-options.ts';

const HELP = `npm start -- [--port số] [--content thư-mục]

Kiểm tra nội dung, dựng cả trang vào dist/, rồi mở trang trên máy này và in địa chỉ.
  --port số          cổng (mặc định 4321; đang bận thì lấy cổng trống kế tiếp)
  --content thư-mục  thư mục nội dung (mặc định: content)`;

const read = readOptions(HELP, { port: { type: 'string', default: '4321' }, content: { type: 'string', default: 'content' } });
if (read) {
  const { values } = read;
  process.argv = [process.argv[0]!, process.argv[1]!, '--content', values.content!];
  await import('./build.ts');
  if (!process.exitCode) {
    const { address } = await serve(path.resolve(import.meta.dirname, '..'), path.resolve('dist'), Number(values.port));
    console.log(`Mở trang: ${address}  (Ctrl+C để dừng)`);
  }
}
