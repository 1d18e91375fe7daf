import { readFile } from 'node:fs/promises';
import type { Problem } from '../curriculum/problem.ts';
import { problemAt, START } from './document.ts';

interface Result {
  /** Null where there is none, or none that can be read. */
  text: string | null;
  problems: Problem[];
}

/**
 * A file's text. One that is not there is a Problem in the words of `missing`, when it is missed; one that is there and
 * cannot be read always is.
 */
export async function readText(
  full: string,
  file: string,
  missing?: readonly [what: string, why: string, fix: string],
): Promise<Result> {
  try {
    return { text: plain(await readFile(full, 'utf8')), problems: [] };
  } catch (error) {
    if (!isAbsent(error)) return { text: null, problems: [unreadable(file, error)] };
    return { text: null, problems: missing ? [problemAt(file, START, 'thieu-tep', ...missing)] : [] };
  }
}

/** Without the mark some Windows editors put first, line ends as \n: places stay what an editor shows. */
export const plain = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);
export const isAbsent = (error: unknown): boolean => codeOf(error) === 'ENOENT';

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
