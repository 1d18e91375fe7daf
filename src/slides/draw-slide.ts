/** A slide as SVG, from the very items that go into the .pptx: what the site shows is what PowerPoint shows. */
import { openable } from '../curriculum/openable.ts';
import type { Deck, Line } from '../document/deck.ts';
import type { Span } from '../document/paper.ts';
import { pictureAddress } from '../document/picture-address.ts';
import { escapeSvg } from '../pictures/escape-svg.ts';
import type { Page } from './fit.ts';
import type { Box, Item, Look, Shape } from './items.ts';
import { layFoot } from './lay-foot.ts';
import { gapAfter, heightOf, indentOf, leadingOf, plainLine, rowsOf } from './measure.ts';
import { scale, SHIELD, type Point } from './shield.ts';
import { HEAD, PAGE, PAPER, SOFT } from './theme.ts';

/** What stands inside the <svg>, on a field of PAGE. Each line of words is a group, to be shown one by one. */
export const drawSlide = ({ laid }: Pick<Page, 'laid'>, deck: Deck): string =>
  [
    `<rect width="${PAGE.width}" height="${PAGE.height}" fill="#${laid.background ?? PAPER}"/>`,
    ...laid.items.map(draw),
    `<g data-foot="">${layFoot(deck).items.map(draw).join('')}</g>`,
  ].join('');

function draw(item: Item): string {
  const { box } = item;
  switch (item.type) {
    case 'title':
      return `<g role="heading" aria-level="2">${drawLines([plainLine(item.text)], item.look, box)}</g>`;
    case 'text': {
      const pad = item.pad ?? { x: 0, y: 0 };
      const inner = {
        x: box.x + pad.x,
        y: box.y + pad.y,
        width: box.width - 2 * pad.x,
        height: box.height - 2 * pad.y,
      };
      return `${item.shape ? drawShape(item.shape, box) : ''}${drawLines(item.lines, item.look, inner)}`;
    }
    case 'shape':
      return drawShape(item.shape, box);
    case 'shield':
      return `<g transform="translate(${show(box.x)} ${show(box.y)})">${SHIELD.map(({ points, fill }) => `<path fill="#${fill}" d="${scale(points, box.width, box.height).map(toPath).join('')}"/>`).join('')}</g>`;
    case 'table':
      return drawTable(item);
    case 'picture':
      return `<image ${at(box)} href="${quoted(pictureAddress(item.picture))}" role="img" aria-label="${quoted(item.alt)}"/>`;
    default:
      return item satisfies never;
  }
}

function drawTable({ box, widths, heights, rows, look, pad }: Extract<Item, { type: 'table' }>): string {
  let y = box.y;
  return rows
    .map((row, i) => {
      let x = box.x;
      const height = heights[i]!;
      const cells = row.map((spans, j) => {
        const cell = { x, y, width: widths[j]!, height };
        x += cell.width;
        const inner = { ...cell, x: cell.x + pad.x, width: cell.width - 2 * pad.x };
        return `<rect ${at(cell)} fill="${i === 0 ? `#${HEAD}` : 'none'}" stroke="#${SOFT}"/>${drawLines([{ spans }], look, inner)}`;
      });
      y += height;
      return cells.join('');
    })
    .join('');
}

function drawLines(lines: readonly Line[], look: Look, box: Box): string {
  let y = look.middle ? box.y + (box.height - heightOf(lines, look, box.width)) / 2 : box.y;
  return lines
    .map((line, i) => {
      const indent = line.item ? (line.item.depth + 1) * indentOf(look) : 0;
      const rows = breakRows(line.spans, look, box.width - indent);
      const first = y + leadingOf(look) - look.size * 0.3;
      const mark = line.item ? markOf(line.item, look, box.x + indent - indentOf(look), first) : '';
      const drawn = rows.map((row) => {
        y += leadingOf(look);
        return drawRow(row, look, { ...box, x: box.x + indent, width: box.width - indent }, y - look.size * 0.3);
      });
      y += gapAfter(lines, i, look);
      return `<g data-line="">${mark}${drawn.join('')}</g>`;
    })
    .join('');
}

/** Numbers and bullets are the list's, not its words. */
const markOf = ({ number }: NonNullable<Line['item']>, { size, color, bold }: Look, x: number, y: number): string =>
  `<text data-mark="" aria-hidden="true" x="${show(x)}" y="${show(y)}" font-size="${size}" font-weight="${bold ? 700 : 400}" fill="#${color}">${number === null ? '•' : `${number}.`}</text>`;

type Words = Extract<Span, { text: string }>;

function drawRow(row: readonly Words[], look: Look, box: Box, y: number): string {
  const [x, anchor] =
    look.align === 'right'
      ? [box.x + box.width, 'end']
      : look.align === 'center'
        ? [box.x + box.width / 2, 'middle']
        : [box.x, 'start'];
  const words = row.map((span) => {
    const plain = !(span.bold || span.italic || span.underline);
    const text = escapeSvg(span.text);
    const styled = plain
      ? text
      : `<tspan${span.bold ? ' font-weight="700"' : ''}${span.italic ? ' font-style="italic"' : ''}${span.underline ? ' text-decoration="underline"' : ''}>${text}</tspan>`;
    const url = openable(span.link);
    return url ? `<a href="${quoted(url)}">${styled}</a>` : styled;
  });
  return `<text x="${show(x)}" y="${show(y)}" text-anchor="${anchor}" font-size="${look.size}" font-weight="${look.bold ? 700 : 400}"${look.italic ? ' font-style="italic"' : ''} fill="#${look.color}">${words.join('')}</text>`;
}

/** As many words in a row as are measured to fit; a word may go on over spans. */
function breakRows(spans: readonly Span[], look: Look, width: number): Words[][] {
  const rows: Words[][] = [];
  for (const word of wordsIn(spans)) {
    const last = rows.at(-1);
    const longer = last && [...last, { ...word[0]!, text: ` ${word[0]!.text}` }, ...word.slice(1)];
    if (longer && rowsOf(longer, look, width) === 1) rows[rows.length - 1] = longer;
    else rows.push(word);
  }
  return rows.map(joinAlike);
}

function wordsIn(spans: readonly Span[]): Words[][] {
  const words: Words[][] = [];
  let open = false;
  for (const span of spans) {
    if (!('text' in span)) continue;
    for (const piece of span.text.normalize('NFC').split(/([ \t\n]+)/u)) {
      if (piece === '') continue;
      if (/^[ \t\n]/u.test(piece)) open = false;
      else {
        if (open) words.at(-1)!.push({ ...span, text: piece });
        else words.push([{ ...span, text: piece }]);
        open = true;
      }
    }
  }
  return words;
}

/** Words of one style are one piece of text. */
const joinAlike = (row: readonly Words[]): Words[] =>
  row.reduce<Words[]>((joined, word) => {
    const last = joined.at(-1);
    const alike =
      last &&
      last.bold === word.bold &&
      last.italic === word.italic &&
      last.underline === word.underline &&
      last.link === word.link;
    return alike ? [...joined.slice(0, -1), { ...last, text: last.text + word.text }] : [...joined, word];
  }, []);

function drawShape({ form, fill, stroke, radius = 0 }: Shape, box: Box): string {
  const ink = `fill="${fill ? `#${fill}` : 'none'}"${stroke ? ` stroke="#${stroke.color}" stroke-width="${stroke.width}"${stroke.dashed ? ' stroke-dasharray="7 5"' : ''}` : ''}`;
  const { x, y, width, height } = box;
  switch (form) {
    case 'rect':
      return `<rect ${at(box)} ${ink}/>`;
    case 'round':
      return `<rect ${at(box)} rx="${radius}" ${ink}/>`;
    case 'circle':
      return `<ellipse cx="${show(x + width / 2)}" cy="${show(y + height / 2)}" rx="${show(width / 2)}" ry="${show(height / 2)}" ${ink}/>`;
    case 'sheet':
      return `<path d="M${show(x)} ${show(y)}H${show(x + width - 28)}L${show(x + width)} ${show(y + 28)}V${show(y + height)}H${show(x)}Z" ${ink}/>`;
    case 'tail': {
      const r = 18;
      const [right, low] = [x + width, y + height];
      return `<path d="M${show(x + r)} ${show(y)}H${show(right - r)}Q${show(right)} ${show(y)} ${show(right)} ${show(y + r)}V${show(low - r)}Q${show(right)} ${show(low)} ${show(right - r)} ${show(low)}H${show(x + 110)}L${show(x + 70)} ${show(low + 34)}L${show(x + 70)} ${show(low)}H${show(x + r)}Q${show(x)} ${show(low)} ${show(x)} ${show(low - r)}V${show(y + r)}Q${show(x)} ${show(y)} ${show(x + r)} ${show(y)}Z" ${ink}/>`;
    }
    default:
      return form satisfies never;
  }
}

const toPath = (point: Point): string => {
  if ('close' in point) return 'Z';
  if ('curve' in point) {
    const { x1, y1, x2, y2 } = point.curve;
    return `C${[x1, y1, x2, y2, point.x, point.y].map(show).join(' ')}`;
  }
  return `${point.moveTo ? 'M' : 'L'}${show(point.x)} ${show(point.y)}`;
};

const at = ({ x, y, width, height }: Box): string =>
  `x="${show(x)}" y="${show(y)}" width="${show(width)}" height="${show(height)}"`;
const quoted = (text: string): string => escapeSvg(text).replaceAll('"', '&quot;');
const show = (value: number): string => String(Math.round(value * 10) / 10);
