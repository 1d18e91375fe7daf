/** A deck's first slide as a small picture, drawn from the very items that go into the .pptx. */
import { escapeSvg } from '../pictures/escape-svg.ts';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import type { Deck, Line } from '../document/deck.ts';
import { spanText } from '../document/paper.ts';
import { chooseColours } from '../pictures/choose-colours.ts';
import { writePng } from '../pictures/write-png.ts';
import { fitDeck } from './fit.ts';
import type { Box, Item, Look } from './items.ts';
import { layFoot } from './lay-foot.ts';
import { leadingOf, gapAfter, plainLine, rowsOf } from './measure.ts';
import { scale, SHIELD, type Point } from './shield.ts';
import { PAGE, PAPER } from './theme.ts';

const WIDTH = 240;
const COLOURS = 16;
/** Measured in Arimo, drawn in Arimo: Arial's widths on every machine. */
const fontFiles = ['400Regular/Arimo_400Regular', '700Bold/Arimo_700Bold'].map((name) =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/arimo/${name}.ttf`)),
);

export function drawFirstSlide(deck: Deck): Uint8Array {
  const { laid } = fitDeck({ ...deck, slides: deck.slides.slice(0, 1) })[0]!;
  const items = [...laid.items, ...layFoot(deck).items].map(draw).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${PAGE.width} ${PAGE.height}" font-family="Arimo"><rect width="${PAGE.width}" height="${PAGE.height}" fill="#${laid.background ?? PAPER}"/>${items}</svg>`;
  const { pixels, width, height } = new Resvg(svg, {
    fitTo: { mode: 'width', value: WIDTH },
    font: { fontFiles, loadSystemFonts: false },
  }).render();
  return writePng(chooseColours(pixels, width, height, COLOURS));
}

function draw(item: Item): string {
  const { box } = item;
  switch (item.type) {
    case 'title':
      return drawLines([plainLine(item.text)], item.look, box);
    case 'text':
      return drawLines(item.lines, item.look, box);
    case 'shape':
      return `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" rx="${item.shape.radius ?? 0}" fill="${item.shape.fill ? `#${item.shape.fill}` : 'none'}"/>`;
    case 'shield':
      return `<g transform="translate(${box.x} ${box.y})">${SHIELD.map(({ points, fill }) => `<path fill="#${fill}" d="${scale(points, box.width, box.height).map(toPath).join('')}"/>`).join('')}</g>`;
    case 'table':
    case 'picture':
      // A cover has neither.
      return '';
    default:
      return item satisfies never;
  }
}

function drawLines(lines: readonly Line[], look: Look, box: Box): string {
  const [x, anchor] =
    look.align === 'right'
      ? [box.x + box.width, 'end']
      : look.align === 'center'
        ? [box.x + box.width / 2, 'middle']
        : [box.x, 'start'];
  let y = box.y;
  return lines
    .map((line, i) => {
      const rows = breakRows(spanText(line.spans), look, box.width);
      const drawn = rows.map(
        (row) =>
          `<text x="${x}" y="${(y += leadingOf(look)) - look.size * 0.3}" text-anchor="${anchor}" font-size="${look.size}" font-weight="${look.bold ? 700 : 400}" fill="#${look.color}">${escapeSvg(row)}</text>`,
      );
      y += gapAfter(lines, i, look);
      return drawn.join('');
    })
    .join('');
}

/** As many words in a row as are measured to fit. */
function breakRows(text: string, look: Look, width: number): string[] {
  const rows: string[] = [];
  for (const word of text.normalize('NFC').split(/ +/)) {
    const longer = rows.length ? `${rows.at(-1)} ${word}` : word;
    if (rows.length && rowsOf([{ text: longer }], look, width) === 1) rows[rows.length - 1] = longer;
    else rows.push(word);
  }
  return rows;
}

const toPath = (point: Point): string => {
  if ('close' in point) return 'Z';
  if ('curve' in point)
    return `C${point.curve.x1} ${point.curve.y1} ${point.curve.x2} ${point.curve.y2} ${point.x} ${point.y}`;
  return `${point.moveTo ? 'M' : 'L'}${point.x} ${point.y}`;
};
