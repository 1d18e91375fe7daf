import type { Problem } from '../curriculum/problem.ts';
import type { At } from '../curriculum/tree.ts';
import { problemAt } from './document.ts';
import { atOffset } from './place.ts';

/** Deeper than any lesson goes; everything that walks a tree may count on it. */
export const DEEPEST = 30;

const LONGEST = 200_000;
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
    'Từ chỗ này tệp quá dài, quá nhiều kí hiệu, hoặc lồng nhau quá nhiều tầng.',
    'Máy đọc rất lâu mà người đọc cũng không theo được.',
    `Chia thành phần ngắn hơn; thẻ, trích dẫn và danh sách lồng nhau dưới ${DEEPEST} tầng.`,
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
      start = offset;
    }
    signs += line.match(SIGN)?.length ?? 0;
    if (signs > SIGNS || index > LINES || isDeep(line)) return signs > SIGNS ? start : offset;
    offset += line.length + 1;
  }
  return null;
}

/** A line that starts with many signs of quotes and lists, or far to the right. */
const isDeep = (line: string): boolean =>
  /^(?:[ \t]*(?:>|[-+*]|\d+[.)])(?=[ \t>]|$)){12}/.test(line) || /^[ \t]{120}/.test(line);
