import type { Paper } from '../document/paper.ts';

/** What a pupil who does not see well reads with ease, in points; more where the class already reads that. */
const LARGE = 18;
const LARGER = 20;

/** A paper in large print: no size is stepped down for the sake of sheets, and lines to write on stand far apart. */
export function inLargePrint(paper: Paper): Paper {
  const { closer: _closer, leading: _leading, oneSide: _oneSide, ...style } = paper.style;
  const size = style.size >= LARGE ? LARGER : LARGE;
  return { ...paper, title: `${paper.title} (chữ lớn)`, style: { ...style, size, lines: 12 } };
}
