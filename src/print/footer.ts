/** The foot of every page: what the paper is, and which page. Furniture, so an artifact. */
import type { Paper } from '../model/paper.ts';
import type { Line } from './break-lines.ts';
import type { Canvas } from './canvas.ts';
import { drawLine } from './draw-line.ts';
import { linesOf } from './layout-text.ts';
import { A4, mm } from './pdf.ts';
import { HAIRLINE, type Setting, type Type } from './setting.ts';
import { drawRule } from './shapes.ts';
import { newRoot } from './tags.ts';

const LOWEST = A4.height - mm(8); // many school printers cannot print below

export function drawFooter(canvas: Canvas, paper: Paper, setting: Setting, page: number, pages: number): void {
  const { left, width, bottom } = setting.page;
  const top = Math.min(bottom + mm(6), LOWEST - 12);
  const lay = (size: number) => {
    const type: Type = { ...setting.body, size, align: 'left', justify: false, leading: 1.25 };
    const number = linesOf([{ text: `Trang ${page}/${pages}` }], { ...type, align: 'right' }, { setting, width });
    const text = linesOf([{ text: paper.footer }], type, { setting, width: width - number[0]!.width - size * 2 });
    return { number, text, height: text.length * size * 1.25 };
  };
  // A long foot is set smaller rather than cut.
  const { number, text } = [9, 8, 7].map(lay).find(({ height }) => top + 4 + height <= LOWEST) ?? lay(6);
  canvas.asArtifact(() => {
    canvas.mark('footer');
    drawRule(canvas, left, top, left + width, top, { width: HAIRLINE });
    drawLines(canvas, text, left, top + 4);
    drawLines(canvas, number, left, top + 4);
  }, 'footer');
}

function drawLines(canvas: Canvas, lines: Line[], x: number, top: number): void {
  const tag = newRoot();
  lines.forEach((line, i) => {
    const height = line.type.size * line.type.leading;
    drawLine(canvas, { kind: 'line', height, hold: 0, x, line, tag }, top + i * height);
  });
}
