import { composeLayers } from '../src/reading/compose-layers.ts';
import { readOfficeSite } from '../src/reading/read-office-site.ts';
import { BUILD_HELP, BUILD_OPTIONS, buildSite } from './build-site.ts';
import { PORT, readOptions } from './read-options.ts';

const HELP = `npm start -- [--port số] [--content thư-mục] [--out thư-mục] [--usb ca-bo|tung-lop|khong]

Kiểm tra nội dung, dựng cả trang vào dist/, rồi mở trang trên máy này và in địa chỉ.
  --port số          cổng (mặc định 4321; đang bận thì lấy cổng trống kế tiếp)
${BUILD_HELP}`;

const read = readOptions(HELP, { ...BUILD_OPTIONS, port: PORT });
const site = read && (await buildSite(read.values));
if (site) {
  const { serve } = await import('../src/publish/serve.ts');
  const { base } = readOfficeSite((await composeLayers(site.content)).folder);
  const { address } = await serve({ dist: site.dist, base, port: Number(read.values.port) });
  console.log(`Mở trang: ${address}  (Ctrl+C để dừng)`);
}
