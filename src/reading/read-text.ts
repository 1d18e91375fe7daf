import { lstat, readFile } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import type { Problem } from '../curriculum/problem.ts';
import { problemAt, START } from './document.ts';
import { atOffset } from './place.ts';

interface Result<T> {
  /** Null where there is none, or none that can be read. */
  read: T | null;
  problems: Problem[];
}

/** In bytes: more than any text, ledger or picture of a lesson; a device file would never end. */
const HEAVIEST = 40_000_000;

/**
 * A file's text. One that is not there is a Problem in the words of `missing`, when it is missed; one that is there and
 * cannot be read always is.
 */
export async function readText(
  full: string,
  file: string,
  missing?: readonly [what: string, why: string, fix: string],
): Promise<{ text: string | null; problems: Problem[] }> {
  const { read: bytes, problems } = await readBytes(full, file, missing);
  if (bytes === null) return { text: null, problems };
  const text = plain(bytes.toString('utf8'));
  const binary = findBinary(text, file);
  return binary ? { text: null, problems: [binary] } : { text, problems: [] };
}

/** A file as it is: a file of this folder itself, not one that a link leads to, no device and no pipe. */
export async function readBytes(
  full: string,
  file: string,
  missing?: readonly [what: string, why: string, fix: string],
): Promise<Result<Buffer>> {
  try {
    const refused = refuseEntry(await lstat(full), file);
    if (refused) return { read: null, problems: [refused] };
    return { read: await readFile(full), problems: [] };
  } catch (error) {
    if (!isAbsent(error)) return { read: null, problems: [unreadable(file, error)] };
    return { read: null, problems: missing ? [problemAt(file, START, MISSING, ...missing)] : [] };
  }
}

/** What lies in a folder without being a file or a folder of it; null for one that is. */
export function refuseEntry(
  entry: Pick<Stats, 'isFile' | 'isDirectory' | 'isSymbolicLink'> & Partial<Pick<Stats, 'size'>>,
  file: string,
): Problem | null {
  const say = (what: string, why: string, fix: string) => problemAt(file, START, UNREADABLE, what, why, fix);
  if (entry.isSymbolicLink())
    return say(
      `“${file}” là một lối tắt (liên kết) dẫn tới nơi khác.`,
      'Nơi ấy đổi thì trang không biết mà dựng lại, và lối tắt không theo được khi chép nội dung sang máy khác.',
      'Xoá lối tắt, chép chính tệp hay thư mục ấy vào đây.',
    );
  if (entry.isFile() && (entry.size ?? 0) > HEAVIEST)
    return say(
      `“${file}” nặng ${Math.round(entry.size! / 1e6)} MB.`,
      `Tệp nội dung nặng nhất là ${HEAVIEST / 1e6} MB; mạng ở trường không tải nổi tệp lớn hơn.`,
      'Xem lại có đúng là tệp của bài không; hình thì lưu lại ở khổ nhỏ.',
    );
  if (entry.isFile() || entry.isDirectory()) return null;
  return say(
    `“${file}” không phải một tệp thường (ống dẫn hoặc thiết bị).`,
    'Đọc một tệp như vậy thì không bao giờ hết.',
    'Xoá đi, rồi chép tệp thật vào chỗ ấy.',
  );
}

const CONTROL = /[\u0000-\u0008\u000e-\u001f]/g;
/** So many may have slipped in with a copy: the rule on hidden characters names each. */
const SLIPS = 5;

/** A zip, a picture or a Word file under the name of a text: told once, at the first sign of it, and not read on. */
function findBinary(text: string, file: string): Problem | null {
  const first = text.search(CONTROL);
  if (first < 0) return null;
  if (!text.includes('\0') && text.match(CONTROL)!.length <= SLIPS) return null;
  const code = `U+${text.charCodeAt(first).toString(16).toUpperCase().padStart(4, '0')}`;
  return problemAt(
    file,
    atOffset(text, first),
    UNREADABLE,
    `“${file}” không phải một tệp chữ (từ đây có kí tự điều khiển ${code}).`,
    'Có thể đó là một tệp Word, một tệp zip hay một hình đã đổi đuôi tên, hoặc tệp chữ không lưu ở dạng UTF-8.',
    'Mở tệp bằng phần mềm đã làm ra nó, chép phần chữ sang một tệp mới và lưu ở dạng UTF-8.',
  );
}

/** Without the mark some Windows editors put first, line ends as \n: places stay what an editor shows. */
export const plain = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);
export const isAbsent = (error: unknown): boolean => codeOf(error) === 'ENOENT';

export const MISSING = 'thieu-tep';
export const UNREADABLE = 'khong-doc-duoc';
/**
 * What is there and cannot be read must not be taken for missing: a ledger would seem empty, a restored copy would hide
 * the real fault.
 */
export const unreadable = (file: string, error: unknown): Problem =>
  problemAt(
    file,
    START,
    UNREADABLE,
    `Có “${file}” nhưng không đọc được (${codeOf(error)}).`,
    'Không biết bên trong có gì thì không đăng được gì.',
    'Xem lại quyền đọc của tệp hay thư mục này, và xem nó có đúng là tệp hay đúng là thư mục không.',
  );
