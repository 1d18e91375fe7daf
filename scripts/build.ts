import { BUILD_HELP, BUILD_OPTIONS, buildSite } from './build-site.ts';
import { readOptions } from './read-options.ts';

const HELP = `npm run build -- [--content thư-mục] [--out thư-mục] [--date ngày] [--usb ca-bo|tung-lop|khong]

Kiểm tra nội dung, in mọi gói bài, dựng cả trang vào dist/. Nội dung có lỗi thì dist/ giữ nguyên bản cũ.
${BUILD_HELP}
Kết thúc với mã 1 khi nội dung có lỗi.`;

const read = readOptions(HELP, BUILD_OPTIONS);
if (read) await buildSite(read.values);
