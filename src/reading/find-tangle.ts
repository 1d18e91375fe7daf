import type { Problem } from '../curriculum/problem.ts';
import type { At } from '../curriculum/tree.ts';
import { problemAt } from './document.ts';
import { atOffset } from './place.ts';

/** Deeper than any lesson goes; everything that walks a tree may count on it. */
export const DEEPEST = 30;

/** Letters of a file, and of a paragraph or a single value: longer ones take minutes to set, and nobody reads them. */
export const LONGEST = 200_000;
export const LONGEST_RUN = 8_000;
/** So many letters without a space are no word, nor an address. */
export const LONGEST_WORD = /\S{600}/;
const LINES = 8_000;
/** The parser compares signs like these with one another, within one run of lines: more than this takes it seconds. */
const SIGNS = 1_500;
const SIGN = /[*_~`[\]()<>{}!&|\\]/g;

/** Text no person writes and no parser reads in good time: it is named, not parsed. */
export function findTangle(source: string, file: string): Problem | null {
  const offset = tooMuch(source);
  return offset === null ? null : tangleAt(file, atOffset(source, offset));
}

export const tangleAt = (file: string, at: At): Problem =>
  problemAt(
    file,
    at,
    'qua-roi',
    'Từ chỗ này tệp hay một đoạn quá dài, quá nhiều kí hiệu, hoặc lồng nhau quá nhiều tầng.',
    'Máy đọc rất lâu mà người đọc cũng không theo được.',
    `Chia thành phần ngắn hơn, mỗi đoạn dưới ${LONGEST_RUN} chữ cái; thẻ, trích dẫn và danh sách lồng nhau dưới ${DEEPEST} tầng.`,
  );

function tooMuch(source: string): number | null {
  if (source.length > LONGEST) return LONGEST;
  let offset = 0;
  let start = 0;
  let signs = 0;
  for (const [index, line] of source.split('\n').entries()) {
    // A table's bars are signs too: its rows are counted one by one.
    if (line.trim() === '' || /^\s*\|/.test(line)) {
      signs = 0;
      start = line.trim() === '' ? offset + line.length + 1 : offset;
    }
    signs += line.match(SIGN)?.length ?? 0;
    if (signs > SIGNS || offset + line.length - start > LONGEST_RUN) return start;
    const word = line.search(LONGEST_WORD);
    if (word >= 0) return offset + word;
    if (index > LINES || isDeep(line)) return offset;
    offset += line.length + 1;
  }
  return null;
}

/** A line that starts with many signs of quotes and lists, or far to the right. */
const isDeep = (line: string): boolean =>
  /^(?:[ \t]*(?:>|[-+*]|\d+[.)])(?=[ \t>]|$)){12}/.test(line) || /^[ \t]{120}/.test(line);
