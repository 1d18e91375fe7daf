/** Options with pictures: columns of a table without lines, in each the picture above its lettered words. */
import { Paragraph, TableCell, TableRow, TabStopType, TextRun, WidthType } from 'docx';
import { letterOf, type ChoiceItem } from '../model/paper.ts';
import { writeImage } from './figure.ts';
import { em, holding, inRow, mm, NARROWEST, type Block, type Draft, type Place } from './place.ts';
import { writeSpans } from './runs.ts';
import { framed } from './table.ts';

/** As large as in print. */
const pictureSize = ({ style }: Draft): number => mm(style.size >= 18 ? 20 : 14);

export function writePicturedChoices(items: readonly ChoiceItem[], place: Place): Block[] {
  const hang = em(place.draft, 1.6);
  const gutter = em(place.draft, 0.5);
  const wished = [items.length > 4 ? 3 : items.length, 2];
  const columns = wished.find((count) => hang + pictureSize(place.draft) + gutter <= place.width / count) ?? 1;
  const width = Math.max(Math.floor(place.width / columns), NARROWEST);
  const starts = Array.from({ length: Math.ceil(items.length / columns) }, (_, row) => row * columns);
  const rows = starts.map((start, row) => {
    const here = inRow({ ...place, hold: place.hold === 'none' ? 'inside' : place.hold }, row, starts.length);
    const cells = Array.from({ length: columns }, (_, i) => start + i);
    return new TableRow({
      cantSplit: true,
      children: cells.map((index) => new TableCell({ width: { size: width, type: WidthType.DXA }, margins: { right: gutter, marginUnitType: WidthType.DXA }, children: items[index] ? writeChoice(items[index], index, hang, width - gutter, here) : [new Paragraph({ style: 'Choices' })] })),
    });
  });
  return framed(place, { style: 'TableColumns', columnWidths: Array.from({ length: columns }, () => width), rows });
}

function writeChoice({ spans, picture }: ChoiceItem, index: number, hang: number, width: number, place: Place): Paragraph[] {
  const words = new Paragraph({
    style: 'Choices',
    indent: { left: hang, hanging: hang },
    tabStops: [{ type: TabStopType.LEFT, position: hang }],
    ...holding(place),
    children: [new TextRun(`${letterOf(index)}.\t`), ...writeSpans(spans)],
  });
  if (!picture) return [words];
  const image = writeImage(picture, Math.min(pictureSize(place.draft), Math.max(width - hang, NARROWEST)), '', place.draft);
  return [new Paragraph({ style: 'Choices', indent: { left: hang }, keepNext: true, children: [image] }), words];
}
