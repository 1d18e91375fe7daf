/** In how many columns the options of a question stand: those of the printed paper, as near as an estimate comes. */
import type { ChoiceItem } from '../model/paper.ts';
import { widthOf } from './estimate.ts';
import { em, mm, type Draft, type Place } from './place.ts';

/** From the letter to the words. */
export const hangOf = (draft: Draft): number => em(draft, 1.5);

/** As large as in print. */
export const pictureSize = ({ style }: Draft): number => mm(style.size >= 18 ? 20 : 14);

/** Pictures stand in one row when they can: they are looked at from left to right. */
export function columnsOf(items: readonly ChoiceItem[], { draft, width }: Pick<Place, 'draft' | 'width'>): number {
  const count = items.length;
  const pictured = items.some(({ picture }) => picture);
  const widest = pictured ? pictureSize(draft) : Math.max(0, ...items.map(({ spans }) => widthOf(spans, draft)));
  const wished = pictured ? [count > 4 ? 3 : count, 2] : count > 2 ? [4, 2] : [2];
  return (count > 1 && wished.find((columns) => hangOf(draft) + widest + em(draft, 0.5) <= width / columns)) || 1;
}
