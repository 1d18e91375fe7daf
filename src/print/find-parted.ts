/** What stands on two pages though its reader sees it as one thing: a box, a message, a table. */
import type { Area, Fragment } from './paginate.ts';
import type { Framed } from './pieces.ts';

export interface Parted {
  node: Framed;
  /** On which page it begins, from 1. */
  page: number;
  /** How high each of its parts is, in pages. */
  parts: number[];
}

/** What stands on two pages or more. `pageHeight` in points: without it the heights of parts are points. */
export function partedIn(pages: readonly Area[], pageHeight = 1): Parted[] {
  const found = new Map<Fragment['frame'], Parted>();
  pages.forEach((area, i) => {
    for (const { frame, top, bottom } of fragmentsOf(area)) {
      if (!frame.of) continue;
      const known = found.get(frame) ?? { node: frame.of, page: i + 1, parts: [] };
      known.parts.push((bottom - top) / pageHeight);
      found.set(frame, known);
    }
  });
  return [...found.values()].filter(({ parts }) => parts.length > 1);
}

/** Those of a page, and of the cells on it. */
const fragmentsOf = ({ fragments, placed }: Area): Fragment[] => [
  ...fragments,
  ...placed.flatMap((one) => (one.kind === 'row' ? one.cells.flatMap(fragmentsOf) : [])),
];
