import type { Slide } from '../document/deck.ts';
import { BOTTOM } from './theme.ts';

/** How far down a slide would reach. */
export type Reach = (slide: Slide) => number;

/** As few slides as hold the pieces, and of all ways to part them on that many the one that fills them most evenly. */
export function pack<Piece extends object>(
  pieces: readonly Piece[],
  part: (pieces: Piece[]) => Slide,
  reach: Reach,
): Slide[] {
  interface Way {
    slides: Slide[];
    cost: number;
  }
  const ways: (Way | null)[] = [{ slides: [], cost: 0 }];
  for (let end = 1; end <= pieces.length; end++) {
    let best: Way | null = null;
    for (let start = end - 1; start >= 0; start--) {
      const slide = part(pieces.slice(start, end));
      const bottom = reach(slide);
      if (bottom > BOTTOM && start < end - 1) break;
      const before = ways[start];
      if (!before) continue;
      const way = {
        slides: [...before.slides, slide],
        cost: before.cost + bottom ** 2 + (start > 0 ? partingCost(pieces[start]!) : 0),
      };
      if (
        !best ||
        way.slides.length < best.slides.length ||
        (way.slides.length === best.slides.length && way.cost < best.cost)
      )
        best = way;
    }
    ways.push(best);
  }
  return ways.at(-1)!.slides;
}

/** A list stays with its first words and in one piece, where another place to part will do. */
const partingCost = (next: object): number => ('item' in next || 'goesOn' in next ? (BOTTOM / 2) ** 2 : 0);
