import { composeLayers } from '../src/reading/compose-layers.ts';
import { readOfficeSite } from '../src/reading/read-office-site.ts';
import { BUILD_HELP, BUILD_OPTIONS, buildSite } from './build-site.ts';
import { openBrowser } from './open-browser.ts';
import { PORT, readOptions } from './read-options.ts';

const HELP = `npm start -- [--port số] [--open] [--content thư-mục] [--out thư-mục] [--usb ca-bo|tung-lop|khong]

Kiểm tra nội dung, dựng cả trang vào dist/, rồi mở trang trên máy này và in địa chỉ.
  --port số          cổng (mặc định 4321; đang bận thì lấy cổng trống kế tiếp)
  --open             mở luôn trình duyệt
${BUILD_HELP}`;

const read = readOptions(HELP, { ...BUILD_OPTIONS, port: PORT, open: { type: 'boolean' } });
const site = read && (await buildSite(read.values));
if (site) {
  const { serve } = await import('../src/publish/serve.ts');
  const { base } = readOfficeSite((await composeLayers(site.content)).folder);
  const { address } = await serve({ dist: site.dist, base, port: Number(read.values.port) });
  console.log(`Mở trang: ${address}  (để cửa sổ này mở; đóng nó, hay bấm Ctrl+C, là dừng)`);
  if (read.values.open) openBrowser(address);
}
