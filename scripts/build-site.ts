import path from 'node:path';
import { isExample } from '../src/checks/hosts.ts';
import { showProblem } from '../src/curriculum/problem.ts';
import { buildRelease } from '../src/publish/build-release.ts';
import { USB_CHOICES, type UsbChoice, type Workplace } from '../src/publish/workplace.ts';
import { DATE, oneOf, today } from './read-options.ts';
import { showProgress } from './show-progress.ts';

/** What `npm run build` and `npm start` both take. */
export const BUILD_OPTIONS = {
  content: { type: 'string', default: 'content' },
  out: { type: 'string', default: 'dist' },
  date: DATE,
  usb: { type: 'string', default: 'ca-bo', takes: oneOf(USB_CHOICES) },
} as const;
export const BUILD_HELP = `  --content thư-mục  thư mục nội dung (mặc định: content)
  --out thư-mục      nơi đặt trang (mặc định: dist)
  --date ngày        ngày công bố, năm-tháng-ngày (mặc định: hôm nay): cảnh báo hết hạn trước ngày ấy vào phần lưu
  --usb lựa-chọn     bản USB: ca-bo là trọn bộ và từng lớp (mặc định), tung-lop, hay khong`;

/** Where a command works that takes `BUILD_OPTIONS`. */
export const workplaceOf = ({ content, out, usb }: { content: string; out: string; usb: string }): Workplace => ({
  project: path.resolve(import.meta.dirname, '..'),
  content: path.resolve(content),
  dist: path.resolve(out),
  usb: usb as UsbChoice,
});

/** Builds the site and tells how that went; returns where everything is, or null when there is no new site. */
export async function buildSite({
  date = today(),
  ...values
}: Record<Exclude<keyof typeof BUILD_OPTIONS, 'date'>, string> & {
  date?: string | undefined;
}): Promise<Workplace | null> {
  const workplace = workplaceOf(values);
  const started = performance.now();
  const result = await buildRelease({ ...workplace, date, progress: showProgress() });
  if (!('release' in result)) {
    console.error(
      `${result.problems.map(showProblem).join('\n\n')}\n\n${result.problems.length} lỗi. Những gì đang có ở ${values.out} được giữ nguyên.`,
    );
    process.exitCode = 1;
    return null;
  }
  const seconds = ((performance.now() - started) / 1000).toLocaleString('vi', { maximumFractionDigits: 1 });
  console.log(
    `Xong sau ${seconds} giây: ${result.lessons} bài theo lớp cho ${result.grades} lớp, ${result.files} tệp tải về (làm mới ${result.made} tài liệu, dùng lại ${result.reused}).`,
  );
  const sample = sampleAddress(result.address);
  if (sample) console.log(`Trước khi công bố: ${sample}`);
  return workplace;
}

/** Said of a site whose address nobody has filled in yet; null where it has a real one, or none. */
export const sampleAddress = (address: string | null): string | null =>
  address && isExample(new URL(address).hostname)
    ? `địa chỉ trang còn là địa chỉ mẫu (${address}), nên mã vuông trên giấy in chưa mở được trang nào. Sửa ở mục Đơn vị khi soạn bài, hay trong content/office.yaml.`
    : null;
