import path from 'node:path';
import { isExample } from '../src/checks/hosts.ts';
import { showProblem } from '../src/model/problem.ts';
import { buildRelease } from '../src/publish/build-release.ts';
import { USB_CHOICES, type UsbChoice } from '../src/publish/settings.ts';
import { readOptions } from './read-options.ts';
import { showProgress } from './show-progress.ts';

const HELP = `npm run build -- [--content thư-mục] [--out thư-mục] [--usb ca-bo|tung-lop|khong]

Kiểm tra nội dung, in mọi gói bài, dựng cả trang vào dist/. Nội dung có lỗi thì dist/ giữ nguyên bản cũ.
  --content thư-mục  thư mục nội dung (mặc định: content)
  --out thư-mục      nơi đặt trang (mặc định: dist)
  --usb lựa-chọn     bản USB: ca-bo là trọn bộ và từng lớp (mặc định), tung-lop, hay khong
Kết thúc với mã 1 khi nội dung có lỗi.`;

const option = (fallback: string) => ({ type: 'string' as const, default: fallback });
const read = readOptions(HELP, { content: option('content'), out: option('dist'), usb: option('ca-bo') });
if (read) await run(read.values.content!, read.values.out!, read.values.usb!);

async function run(content: string, out: string, usb: string): Promise<void> {
  if (!USB_CHOICES.includes(usb as UsbChoice)) {
    console.error(`--usb nhận ${USB_CHOICES.join(', ')}, không nhận “${usb}”.`);
    process.exitCode = 1;
    return;
  }
  const project = path.resolve(import.meta.dirname, '..');
  const dist = path.resolve(out);
  const started = performance.now();
  const result = await buildRelease({
    project,
    content: path.resolve(content),
    usb: usb as UsbChoice,
    dist,
    work: path.join(path.dirname(dist), '.khien'),
    progress: showProgress(),
  });
  if (!('release' in result)) {
    console.error(`${result.problems.map(showProblem).join('\n\n')}\n\n${result.problems.length} lỗi. Trang cũ trong ${out}/ được giữ nguyên.`);
    process.exitCode = 1;
  } else {
    const seconds = ((performance.now() - started) / 1000).toLocaleString('vi', { maximumFractionDigits: 1 });
    console.log(`Xong sau ${seconds} giây: ${result.lessons} bài theo lớp cho ${result.grades} lớp, ${result.files} tệp tải về (làm mới ${result.made} tài liệu, dùng lại ${result.reused}).`);
    if (result.address && isExample(new URL(result.address).hostname)) {
      console.log(`Trước khi công bố: địa chỉ trang trong office.yaml còn là địa chỉ mẫu (${result.address}), nên mã QR trên giấy in chưa mở được trang nào.`);
    }
  }
}
