/**
 * The foot of every page: what the paper is, and which page. On the first page also how to learn whether the print is
 * current, with a QR code. Furniture, so an artifact. It stands on the lowest line a printer reaches; the text ends
 * above it.
 */
import type { Paper } from '../document/paper.ts';
import { QR_RIM, qrSquares } from '../curriculum/qr.ts';
import type { Line } from './break-lines.ts';
import type { Canvas } from './canvas.ts';
import { drawLine } from './draw-line.ts';
import { linesOf } from './layout-text.ts';
import { mm } from './pdf.ts';
import { HAIRLINE, type Setting, type Type } from './setting.ts';
import { drawQr, drawRule } from './shapes.ts';
import { newRoot } from './tags.ts';

const LOWEST = mm(8); // many school printers cannot print below
const SIZE = 8;
const LEADING = 1.2;
/** Room for `Trang 123/456` at the right. */
const NUMBER = SIZE * 8.5;
/** A square of the code: what a school's copier still keeps apart. */
const SQUARE = mm(0.42);
const RULE = 4;

export interface Foot {
  /** Where the page's text must end. */
  bottom: number;
  draw(canvas: Canvas, page: number, pages: number): void;
}

/** The foot of a paper's first page or of any other. */
export function layFoot({ footer, edition }: Paper, setting: Setting, first: boolean): Foot {
  const { left, width } = setting.page;
  const code = first && edition?.address ? qrSquares(edition.address) : undefined;
  const side = (code?.length ?? 0) * SQUARE;
  const start = code ? left + side + QR_RIM * SQUARE : left;
  const type: Type = { ...setting.body, size: SIZE, align: 'left', justify: false, leading: LEADING };
  const lay = (text: string, room: number) => linesOf([{ text }], type, { setting, width: room });
  const room = left + width - start - NUMBER;
  const lines = [...lay(footer, room), ...(first && edition ? lay(edition.notice, room) : [])];
  const height = Math.max(side, lines.length * SIZE * LEADING);
  const top = setting.sheet.height - LOWEST - height;
  return {
    bottom: Math.min(setting.page.bottom, top - RULE - mm(2)),
    draw(canvas, page, pages) {
      const number = linesOf([{ text: `Trang ${page}/${pages}` }], { ...type, align: 'right' }, { setting, width });
      canvas.asArtifact(() => {
        canvas.mark('footer');
        drawRule(canvas, left, top - RULE, left + width, top - RULE, { width: HAIRLINE });
        if (code) drawQr(canvas, left, top, SQUARE, code);
        drawLines(canvas, lines, start, top);
        drawLines(canvas, number, left, top);
      }, 'footer');
    },
  };
}

function drawLines(canvas: Canvas, lines: Line[], x: number, top: number): void {
  const tag = newRoot();
  const height = SIZE * LEADING;
  lines.forEach((line, i) => drawLine(canvas, { kind: 'line', height, hold: 0, x, line, tag }, top + i * height));
}
