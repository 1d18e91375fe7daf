/**
 * The square picture of a warning, for groups on Zalo: set in our own typeface and no other, the same bytes on every
 * machine.
 */
import { escapeSvg } from './escape-svg.ts';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { create, type Font } from 'fontkit';
import type { Card } from '../document/card.ts';
import { chooseColours } from './choose-colours.ts';
import { COLOURED_STROKES, SHIELD_OUTLINE } from './shield.ts';
import { writePng } from './write-png.ts';

export const SIDE = 1080;
const MARGIN = 72;
const WIDTH = SIDE - 2 * MARGIN;
/** Letters smooth from few inks onto few grounds: so many colours show no edge. */
const COLOURS = 48;
/** The letters of the last line, and the smallest that a phone still shows. */
const FOOT = 30;
const LEAST_FOOT = 20;

const INK = '#1b2338';
const SOFT = '#4b536a';
const RED = '#c2392a';
const AMBER = '#f2b632';
const INDIGO = '#2b3f7a';
const PAPER = '#fbf6ea';
const LIGHT = '#fffdf8';

const FILES = { regular: '400Regular/BeVietnamPro_400Regular', bold: '700Bold/BeVietnamPro_700Bold' };
type Face = keyof typeof FILES;
const fileOf = (face: Face): string =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/be-vietnam-pro/${FILES[face]}.ttf`));
const fonts: Partial<Record<Face, Font>> = {};

export function drawCard(card: Card): Uint8Array {
  const { svg } = layCard(card);
  const { pixels, width, height } = new Resvg(svg, {
    font: {
      fontFiles: [fileOf('regular'), fileOf('bold')],
      loadSystemFonts: false,
      defaultFontFamily: 'Be Vietnam Pro',
    },
  }).render();
  return writePng(chooseColours(pixels, width, height, COLOURS));
}

/** The sizes to try, the largest first: below the last a thumb's width of screen shows no letter. */
const SCALES = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7];

/** The picture as SVG; `fits` is false where its words are too many even in the smallest letters. */
export function layCard(card: Card): { svg: string; fits: boolean } {
  for (const scale of SCALES) {
    const { svg, left } = lay(card, scale);
    if (left >= 0) return { svg, fits: true };
  }
  return { svg: lay(card, SCALES.at(-1)!).svg, fits: false };
}

/** At one scale; `left` is the height that stays empty, shared out between the parts. */
function lay(card: Card, scale: number): { svg: string; left: number } {
  const title = set(card.title, 'bold', 76 * scale, WIDTH, 1.18);
  const signs = card.signs.map((sign) => set(sign, 'bold', 42 * scale, WIDTH - 76, 1.28));
  const act = set(card.act, 'bold', 44 * scale, WIDTH - 96, 1.28);
  const head = 136;
  const foot = 96;
  const signsHeight = 62 + signs.reduce((sum, { height }) => sum + height + 18, 0) - 18;
  const actHeight = 88 + act.height + 36;
  const left = SIDE - head - foot - title.height - signsHeight - actHeight - 3 * 36;
  const gap = 36 + Math.max(0, left) / 4;

  let y = head + gap;
  const parts = [
    `<rect width="${SIDE}" height="${head}" fill="${RED}"/>`,
    write([card.label], 'bold', 48, MARGIN, 86, LIGHT, 1, 'letter-spacing="3"'),
    `<g transform="translate(${SIDE - MARGIN - 76} 24) scale(1.58)"><path d="${SHIELD_OUTLINE}" fill="${INDIGO}"/>${COLOURED_STROKES}</g>`,
    write(title.rows, 'bold', title.size, MARGIN, y + title.size * 0.92, INK, 1.18),
  ];
  y += title.height + gap;
  parts.push(write([card.signsTitle], 'bold', 34, MARGIN, y + 34, RED, 1));
  y += 62;
  for (const sign of signs) {
    const middle = y + sign.size * 0.66;
    parts.push(
      `<path d="M${MARGIN + 24} ${middle - 26}l27 47h-54z" fill="${AMBER}" stroke="${INK}" stroke-width="4" stroke-linejoin="round"/><path d="M${MARGIN + 24} ${middle - 10}v14m0 8v.2" stroke="${INK}" stroke-width="6" stroke-linecap="round"/>`,
      write(sign.rows, 'bold', sign.size, MARGIN + 76, y + sign.size * 0.98, INK, 1.28),
    );
    y += sign.height + 18;
  }
  y += gap - 18;
  const [day = '', address = ''] = card.foot;
  const place = fitPlace(address, WIDTH - widthOf(day, 'regular', FOOT) - 32);
  parts.push(
    `<rect x="${MARGIN}" y="${y}" width="${WIDTH}" height="${actHeight}" rx="28" fill="${INDIGO}"/>`,
    write(['Làm ngay'], 'bold', 34, MARGIN + 48, y + 66, AMBER, 1),
    write(act.rows, 'bold', act.size, MARGIN + 48, y + 88 + act.size * 0.98, LIGHT, 1.28),
    write([day], 'regular', FOOT, MARGIN, SIDE - 42, SOFT, 1),
    write([place.shown], 'bold', place.size, SIDE - MARGIN, SIDE - 42, SOFT, 1, 'text-anchor="end"'),
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}" font-family="Be Vietnam Pro"><rect width="${SIDE}" height="${SIDE}" fill="${PAPER}"/>${parts.join('')}</svg>`;
  return { svg, left };
}

interface Rows {
  rows: string[];
  size: number;
  height: number;
}

/** Words broken into as few rows as `width` allows, these as even as they come: no word stands alone in the last. */
function set(text: string, face: Face, size: number, width: number, leading: number): Rows {
  // Shaped once, and not with each row they might stand in: that took most of the time of checking a warning.
  const words = text
    .normalize('NFC')
    .split(/\s+/)
    .map((word) => ({ word, width: widthOf(word, face, size) }));
  const space = widthOf(' ', face, size);
  const widest = breakRows(words, space, width);
  let rows = widest;
  for (let narrower = width - 20; narrower > width / 2; narrower -= 20) {
    const tried = breakRows(words, space, narrower);
    if (tried.length > widest.length) break;
    rows = tried;
  }
  return { rows, size, height: rows.length * size * leading };
}

function breakRows(words: readonly { word: string; width: number }[], space: number, width: number): string[] {
  const rows: string[] = [];
  let filled = 0;
  for (const { word, width: own } of words) {
    filled += space + own;
    if (rows.length && filled <= width) rows[rows.length - 1] += ` ${word}`;
    else {
      rows.push(word);
      filled = own;
    }
  }
  return rows;
}

function widthOf(text: string, face: Face, size: number): number {
  const font = (fonts[face] ??= create(readFileSync(fileOf(face))) as Font);
  return (font.layout(text).advanceWidth / font.unitsPerEm) * size;
}

/** A long address is shown as far as it fits beside the day: the host says most, in smaller letters if need be. */
function fitPlace(address: string, room: number): { shown: string; size: number } {
  let shown = address;
  while (widthOf(shown, 'bold', FOOT) > room && shown.includes('/')) shown = shown.replace(/\/[^/]*\/?$/, '');
  const size = Math.min(FOOT, Math.floor((FOOT * room) / (widthOf(shown, 'bold', FOOT) || 1)));
  return size < LEAST_FOOT ? { shown: '', size: FOOT } : { shown, size };
}

const write = (
  rows: readonly string[],
  face: Face,
  size: number,
  x: number,
  y: number,
  fill: string,
  leading: number,
  more = '',
): string =>
  rows
    .map(
      (row, i) =>
        `<text x="${x}" y="${y + i * size * leading}" font-size="${size}" font-weight="${face === 'bold' ? 700 : 400}" fill="${fill}" ${more}>${escapeSvg(row)}</text>`,
    )
    .join('');
