import type { Problem } from '../model/problem.ts';
import { problemAt } from './document.ts';
import { atOffset } from './place.ts';

const LONGEST = 400_000;
const DEEPEST = 40;
/** As many of these on one line, or one after the other, as no lesson has and the parser takes minutes over. */
const RUN = /[*_~`[\]<>(){}!|\\&]{200}/;

/** Text no person writes and no parser reads in good time: it is named, not parsed. */
export function findTangle(source: string, file: string): Problem | null {
  const offset = tooMuch(source);
  if (offset === null) return null;
  return problemAt(file, atOffset(source, offset), 'qua-roi', 'Từ chỗ này tệp quá dài hoặc lồng nhau quá nhiều tầng.', 'Máy đọc rất lâu mà người đọc cũng không theo được.', `Chia bài thành phần ngắn hơn; thẻ, trích dẫn và danh sách lồng nhau dưới ${DEEPEST} tầng.`);
}

function tooMuch(source: string): number | null {
  if (source.length > LONGEST) return LONGEST;
  const run = RUN.exec(source);
  if (run) return run.index;
  let depth = 0;
  for (const tag of source.matchAll(/<(\/?)[A-Za-z][^<>]*?(\/?)>/g)) {
    if (tag[1]) depth = Math.max(0, depth - 1);
    else if (!tag[2] && ++depth > DEEPEST) return tag.index;
  }
  for (const line of source.matchAll(/^(?:[ \t]*(?:>|[-+*]|\d+[.)])[ \t]*){12,}/gm)) return line.index;
  for (const line of source.matchAll(/^[ \t]{120,}/gm)) return line.index;
  return null;
}
