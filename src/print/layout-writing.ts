/** Room for the pupil's pen, and the plain rule. All of it is decoration: there is nothing to read. */
import { linesHold, type PaperNode } from '../document/paper.ts';
import type { Place } from './layout.ts';
import { mm } from './pdf.ts';
import type { Piece } from './pieces.ts';
import { HAIRLINE } from './setting.ts';
import { drawRounded, drawRule } from './shapes.ts';

type Node<T extends PaperNode['type']> = Extract<PaperNode, { type: T }>;

/** Ruled lines for a pupil's hand, as far apart as the paper's grade writes. */
export function layLines({ count }: Node<'lines'>, { left, width, setting }: Place): Piece[] {
  const height = mm(setting.lines);
  return Array.from({ length: count }, (_, i): Piece => ({
    kind: 'art',
    height,
    hold: linesHold(i, count) ? 2 : 0,
    draw(canvas, top) {
      canvas.mark('artifact');
      drawRule(canvas, left, top + height, left + width, top + height, { stroke: 0.35, width: HAIRLINE });
    },
  }));
}

/** An empty frame to draw in, `height` millimetres high; bare it is only room, as for a signature. */
export function layDrawing(node: Node<'drawing'>, { left, width, setting: { page } }: Place): Piece[] {
  const height = Math.min(mm(node.height), page.bottom - page.top - mm(20));
  const draw: Extract<Piece, { kind: 'art' }>['draw'] = (canvas, top) => {
    if (node.bare) return;
    canvas.mark('artifact');
    drawRounded(canvas, { x: left, y: top, width, height }, 4, { stroke: 0.2, width: 0.75 });
  };
  return [{ kind: 'art', height, hold: 0, draw }];
}

/** A thin line across, where a sheet is cut or a part ends. */
export function layRule({ left, width, type }: Place): Piece[] {
  const draw: Extract<Piece, { kind: 'art' }>['draw'] = (canvas, top) => {
    canvas.mark('artifact');
    drawRule(canvas, left, top + type.size * 0.1, left + width, top + type.size * 0.1, { width: HAIRLINE });
  };
  return [{ kind: 'art', height: type.size * 0.2, hold: 0, draw }];
}
