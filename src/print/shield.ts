/** The project's mark, as on the site: a shield that is drawn as wide and as high as it must be. */
import { at, type Canvas, type Ink } from './canvas.ts';
import type { Rect } from './shapes.ts';

/** Its outline in a field of 43 × 53, from the tip of the head clockwise: a corner, or a curve of two handles and its end. */
const OUTLINE = [
  [27.5, 3.6, 34.5, 5.3, 43, 5.5],
  [43, 25.5],
  [43, 39.1, 34.7, 48.2, 21.5, 53],
  [8.3, 48.2, 0, 39.1, 0, 25.5],
  [0, 5.5],
  [8.5, 5.3, 15.5, 3.6, 21.5, 0],
];

export function drawShield(canvas: Canvas, { x, y, width, height }: Rect, ink: Ink): void {
  const point = (px: number, py: number) => at(x + (px / 43) * width, y + (py / 53) * height);
  const path = OUTLINE.map((points) => {
    const pairs = Array.from({ length: points.length / 2 }, (_, i) => point(points[i * 2]!, points[i * 2 + 1]!));
    return `${pairs.join(' ')} ${pairs.length > 1 ? 'c' : 'l'}`;
  });
  canvas.path(`1 j ${point(21.5, 0)} m ${path.join(' ')} h`, { stroke: 0, ...ink });
}
