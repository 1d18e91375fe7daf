/** The options of a question: in four, two or one columns, read row by row; with pictures, side by side under them. */
import { choiceColumns, choicePicture, letterOf, type Picture, type PaperNode } from '../document/paper.ts';
import type { Canvas } from './canvas.ts';
import { drawPicture } from './draw-picture.ts';
import type { Place } from './layout.ts';
import { indentOf, layItem } from './layout-list.ts';
import { laySpans, linesOf } from './layout-text.ts';
import { mm } from './pdf.ts';
import { holdTogether, type Piece } from './pieces.ts';
import { rowOf } from './rows.ts';
import { addTag } from './tags.ts';

type Choices = Extract<PaperNode, { type: 'choices' }>;

const pictureSize = (bodySize: number): number => mm(choicePicture(bodySize));

/** Options under A, B, C…, in as many columns as their widest has room for. */
export function layChoices({ items }: Choices, place: Place): Piece[] {
  const type = { ...place.type, justify: false, align: 'left' as const };
  const labels = items.map((_, i) => `${letterOf(i)}.`);
  const indent = indentOf(labels, { ...place, type });
  const list = addTag(place.tag, 'L', { attributes: { O: 'List', ListNumbering: 'UpperAlpha' } });
  const gutter = type.size;
  const columns = columnsOf(items, indent, gutter, place);
  const width = (place.width + gutter) / columns - gutter;
  const rows: Piece[] = [];
  for (let start = 0; start < items.length; start += columns) {
    const cells = items.slice(start, start + columns).map(({ spans, picture }, i) => {
      const cell: Place = { ...place, type, tag: list, left: place.left + i * (width + gutter), width };
      return [
        ...layPicture(picture, indent, cell),
        ...layItem(labels[start + i], indent, cell, (inner) => laySpans(spans, type, 'P', inner)),
      ];
    });
    if (start > 0) rows.push({ kind: 'gap', height: type.size * 0.25, hold: 1 });
    rows.push(...(columns === 1 ? cells[0]! : [rowOf(cells, 0)]));
  }
  return holdTogether(rows);
}

function columnsOf(items: Choices['items'], indent: number, gutter: number, place: Place): number {
  const pictured = items.some(({ picture }) => picture);
  const widest = pictured
    ? pictureSize(place.type.size)
    : Math.max(0, ...items.map(({ spans }) => widthOf(spans, place)));
  return choiceColumns(items, (columns) => indent + widest <= (place.width + gutter) / columns - gutter);
}

/** Above the words, in line with them. They say what it shows, so it is decoration. */
function layPicture(picture: Picture | undefined, indent: number, { left, width, type, setting }: Place): Piece[] {
  if (!picture) return [];
  const size = Math.min(pictureSize(type.size), width - indent);
  const draw = (canvas: Canvas, top: number): void => {
    canvas.mark('artifact');
    drawPicture(
      canvas,
      picture,
      { x: left + indent, y: top, width: size, height: (size * picture.height) / picture.width },
      setting.family,
    );
  };
  return [
    { kind: 'art', height: (size * picture.height) / picture.width, hold: 2, draw },
    { kind: 'gap', height: type.size * 0.2, hold: 2 },
  ];
}

/** The width of spans on one line. */
const widthOf = (item: Parameters<typeof linesOf>[0], place: Place): number =>
  Math.max(
    0,
    ...linesOf(item, { ...place.type, justify: false, align: 'left' }, { setting: place.setting, width: Infinity }).map(
      (l) => l.width,
    ),
  );
