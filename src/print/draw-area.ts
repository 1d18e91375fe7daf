/** Draws what was placed: frames first, as they lie under the words, then pieces in reading order. */
import type { Canvas } from './canvas.ts';
import { drawLine } from './draw-line.ts';
import type { Area } from './paginate.ts';

/** Draws a page or a cell that has been paginated: its frames first, what stands in them over it. */
export function drawArea(canvas: Canvas, area: Area): void {
  for (const { frame, top, bottom, first, last } of area.fragments) {
    canvas.mark('artifact');
    frame.draw(canvas, { x: frame.x, y: top, width: frame.width, height: bottom - top }, { first, last });
  }
  for (const placed of area.placed) {
    switch (placed.kind) {
      case 'piece':
        if (placed.piece.kind === 'art') placed.piece.draw(canvas, placed.y);
        else drawLine(canvas, placed.piece, placed.y);
        break;
      case 'row':
        canvas.mark('artifact');
        placed.row.draw?.(canvas, { top: placed.y, height: placed.height });
        for (const cell of placed.cells) drawArea(canvas, cell);
        break;
      case 'again':
        canvas.asArtifact(() => drawArea(canvas, placed.area));
        break;
      default:
        placed satisfies never;
    }
  }
}
