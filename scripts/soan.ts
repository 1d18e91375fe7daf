import { existsSync } from 'node:fs';
import path from 'node:path';
import { isLayer } from '../src/reading/open-content.ts';
import { openBrowser } from './open-browser.ts';
import { numberFrom, readOptions } from './read-options.ts';

const HELP = `npm run soan -- [--port số] [--content thư-mục] [--open]

Mở trình soạn bài: viết bài, câu hỏi, cảnh báo bằng cách điền ô; lỗi, trang và phiếu hiện ngay bên cạnh. Chỉ máy này mở được, không cần mạng.
  --port số          cổng (mặc định 4320; đang bận thì lấy cổng trống kế tiếp)
  --content thư-mục  thư mục nội dung (mặc định: content)
  --open             mở luôn trình duyệt`;

const read = readOptions(HELP, {
  port: { type: 'string', default: '4320', takes: numberFrom(1, 65_535) },
  content: { type: 'string', default: 'content' },
  open: { type: 'boolean' },
});
if (read) {
  const { port, content, open } = read.values;
  const folder = path.resolve(content);
  if (!existsSync(path.join(folder, 'office.yaml')) && !isLayer(folder)) {
    console.error(`Không thấy nội dung ở ${folder}: thư mục ấy phải có office.yaml, hoặc layer.yaml.`);
    process.exit(1);
  }
  if (await isOpen(folder, `http://127.0.0.1:${port}/`)) {
    console.log(`Trình soạn bài đang mở sẵn: http://127.0.0.1:${port}/`);
    if (open) openBrowser(`http://127.0.0.1:${port}/`);
    process.exit(0);
  }
  const { serveEditor } = await import('../src/editor/serve-editor.ts');
  const { address } = await serveEditor(path.resolve(import.meta.dirname, '..'), folder, Number(port));
  if (!address.endsWith(`:${port}/`))
    console.log(`Cổng ${port} đang có chương trình khác dùng, nên mở ở cổng kế tiếp.`);
  console.log(`Soạn bài: ${address}  (để cửa sổ này mở; đóng nó, hay bấm Ctrl+C, là dừng)`);
  if (open) openBrowser(address);
}

/** Whether this content is being edited there already: a second double click opens no second editor. */
function isOpen(folder: string, address: string): Promise<boolean> {
  return fetch(`${address}noi-dung`, { signal: AbortSignal.timeout(1000) }).then(
    async (answer) => answer.ok && (await answer.text()) === folder,
    () => false,
  );
}
