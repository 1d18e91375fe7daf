/**
 * The options of a question, set at tab stops as teachers set them by hand: in four, two or one columns, read row by
 * row.
 */
import { Paragraph, TabStopType, TextRun } from 'docx';
import { letterOf, type PaperNode } from '../document/paper.ts';
import { columnsOf, hangOf } from './choice-columns.ts';
import { writePicturedChoices } from './pictured-choices.ts';
import { em, holding, type Block, type Place } from './place.ts';
import { writeSpans } from './runs.ts';

/** Options at tab stops, a paragraph a row; those with pictures in a table. */
export function writeChoices({ items }: Extract<PaperNode, { type: 'choices' }>, place: Place): Block[] {
  if (items.some(({ picture }) => picture)) return writePicturedChoices(items, place);
  const hang = hangOf(place.draft);
  const columns = columnsOf(items, place);
  const stops = Array.from({ length: columns }, (_, i) => Math.round((place.width / columns) * i) + place.left).flatMap(
    (start) => [start, start + hang],
  );
  const starts = Array.from({ length: Math.ceil(items.length / columns) }, (_, row) => row * columns);
  return starts.map((start) => {
    const row = items.slice(start, start + columns);
    const isLast = start + columns >= items.length;
    return new Paragraph({
      style: 'Choices',
      indent: { left: place.left + hang, hanging: hang },
      tabStops: stops
        .filter((position) => position > place.left)
        .map((position) => ({ type: TabStopType.LEFT, position })),
      ...(isLast ? { spacing: { after: em(place.draft, 0.8) } } : {}),
      ...holding(isLast ? place : { ...place, hold: 'all' }),
      children: row.flatMap(({ spans }, i) => [
        new TextRun(`${i > 0 ? '\t' : ''}${letterOf(start + i)}.\t`),
        ...writeSpans(spans),
      ]),
    });
  });
}
