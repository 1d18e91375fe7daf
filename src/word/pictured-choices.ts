/** Options with pictures: columns of a table without lines, in each the picture above its lettered words. */
import { Paragraph, TableCell, TableRow, TabStopType, TextRun, WidthType } from 'docx';
import { letterOf, type ChoiceItem } from '../document/paper.ts';
import { columnsOf, hangOf, pictureSize } from './choice-columns.ts';
import { writeImage } from './figure.ts';
import { em, holding, inRow, NARROWEST, type Block, type Place } from './place.ts';
import { linesOf } from './styles.ts';
import { writeSpans } from './runs.ts';
import { framed } from './table.ts';

/** Options with pictures as a table without lines: a row of pictures, a row of letters and words below it. */
export function writePicturedChoices(items: readonly ChoiceItem[], place: Place): Block[] {
  const hang = hangOf(place.draft);
  const gutter = em(place.draft, 0.5);
  const columns = columnsOf(items, place);
  const width = Math.max(Math.floor(place.width / columns), NARROWEST);
  const size = Math.min(pictureSize(place.draft), Math.max(width - gutter - hang, NARROWEST));
  const row = (start: number, write: (item: ChoiceItem, index: number) => Paragraph) =>
    new TableRow({
      cantSplit: true,
      children: Array.from({ length: columns }, (_, i) => start + i).map(
        (index) =>
          new TableCell({
            width: { size: width, type: WidthType.DXA },
            margins: { right: gutter, marginUnitType: WidthType.DXA },
            children: [items[index] ? write(items[index], index) : new Paragraph({ style: 'Choices' })],
          }),
      ),
    });
  const picture = ({ picture }: ChoiceItem) =>
    new Paragraph({
      style: 'Choices',
      indent: { left: hang },
      spacing: linesOf(240),
      keepNext: true,
      children: picture ? [writeImage(picture, size, '', place.draft)] : [],
    });
  const held: Place = { ...place, hold: place.hold === 'none' ? 'inside' : place.hold };
  const starts = Array.from({ length: Math.ceil(items.length / columns) }, (_, i) => i * columns);
  // Pictures and words are rows of their own: LibreOffice does not keep a table of one row with what follows it.
  const rows = starts.flatMap((start, i) => {
    const here = inRow(held, i, starts.length);
    const words = ({ spans }: ChoiceItem, index: number) =>
      new Paragraph({
        style: 'Choices',
        indent: { left: hang, hanging: hang },
        tabStops: [{ type: TabStopType.LEFT, position: hang }],
        ...holding(here),
        children: [new TextRun(`${letterOf(index)}.\t`), ...writeSpans(spans)],
      });
    return [row(start, picture), row(start, words)];
  });
  return framed(place, { style: 'TableColumns', columnWidths: Array.from({ length: columns }, () => width), rows });
}
