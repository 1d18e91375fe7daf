/** In how many columns the options of a question stand: those of the printed paper, as near as an estimate comes. */
import { choiceColumns, choicePicture, type ChoiceItem } from '../document/paper.ts';
import { widthOf } from './estimate.ts';
import { em, mm, type Draft, type Place } from './place.ts';

/** From the letter to the words. */
export const hangOf = (draft: Draft): number => em(draft, 1.5);

/** The side of a picture beside an option, in twips. */
export const pictureSize = ({ style }: Draft): number => mm(choicePicture(style.size));

/** How many columns the options of one question take; 1 where no more have room. */
export function columnsOf(items: readonly ChoiceItem[], { draft, width }: Pick<Place, 'draft' | 'width'>): number {
  const pictured = items.some(({ picture }) => picture);
  const widest = pictured ? pictureSize(draft) : Math.max(0, ...items.map(({ spans }) => widthOf(spans, draft)));
  return choiceColumns(items, (columns) => hangOf(draft) + widest + em(draft, 0.5) <= width / columns);
}
