import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../curriculum/problem.ts';
import { showBytes } from '../curriculum/show-bytes.ts';
import { problemAt, START } from '../reading/document.ts';

/** The most that a place takes: bytes of one file, files, bytes in all. */
export interface Limits {
  file: number;
  files: number;
  site: number;
}
/**
 * What the places take that a site is put to for nothing: Cloudflare Pages a file and in number, GitHub Pages in all.
 */
export const LIMITS: Limits = { file: 25_000_000, files: 20_000, site: 600_000_000 };

/** What a release has too much of, with the way out. */
export async function overLimits(release: string, limits = LIMITS): Promise<Problem[]> {
  const entries = await readdir(release, { recursive: true, withFileTypes: true });
  const found = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const files = found.map((file) => ({
    name: path.relative(release, file).split(path.sep).join('/'),
    bytes: statSync(file).size,
  }));
  const whole = files.reduce((sum, { bytes }) => sum + bytes, 0);
  return [
    ...files
      .filter(({ bytes }) => bytes > limits.file)
      .map(({ name, bytes }) =>
        tooMuch(
          'nang-tep',
          `Tệp ${name} nặng ${showBytes(bytes)}, nhiều hơn ${showBytes(limits.file)}.`,
          'Nhiều nơi đặt trang không nhận tệp lớn hơn.',
          'Thu nhỏ những hình lớn trong thư mục hinh của các bài có trong tệp ấy.',
        ),
      ),
    ...(files.length > limits.files
      ? [
          tooMuch(
            'nhieu-tep',
            `Trang có ${count(files.length)} tệp, nhiều hơn ${count(limits.files)}.`,
            'Nhiều nơi đặt trang không nhận nhiều tệp hơn.',
            'Chia nội dung thành hai trang, mỗi trang một số lớp (hai thư mục nội dung, hai địa chỉ), hoặc để bài cũ là status: draft nếu chưa từng đăng.',
          ),
        ]
      : []),
    ...(whole > limits.site
      ? [
          tooMuch(
            'nang-trang',
            `Cả trang nặng ${showBytes(whole)}, nhiều hơn ${showBytes(limits.site)}.`,
            'Nơi đặt trang miễn phí có hạn; bản lớn hơn tải lên rất lâu ở nơi mạng yếu.',
            'Dựng với --usb tung-lop hoặc --usb khong để bớt bản USB; còn nặng thì thu nhỏ hình của các bài, hoặc chia thành hai trang, mỗi trang một số lớp.',
          ),
        ]
      : []),
  ];
}

const count = (number: number): string => number.toLocaleString('vi');

const tooMuch = (rule: string, what: string, why: string, fix: string): Problem =>
  problemAt('content', START, rule, what, why, fix);
