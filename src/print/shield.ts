/** The project's mark, as on the site: a shield that is drawn as wide and as high as it must be. */
import { SHIELD_EDGES, SHIELD_TIP } from '../pictures/shield.ts';
import { at, type Canvas, type Ink } from './canvas.ts';
import type { Rect } from './shapes.ts';

/** What the outline takes of its field. */
const OUTER = { x: 2.5, y: 1.5, width: 43, height: 53 };

/** The shield's outline, stretched to `rect`. */
export function drawShield(canvas: Canvas, { x, y, width, height }: Rect, ink: Ink): void {
  const point = (px: number, py: number) =>
    at(x + ((px - OUTER.x) / OUTER.width) * width, y + ((py - OUTER.y) / OUTER.height) * height);
  const path = SHIELD_EDGES.map((edge) => {
    const pairs = Array.from({ length: edge.length / 2 }, (_, i) => point(edge[i * 2]!, edge[i * 2 + 1]!));
    return `${pairs.join(' ')} ${pairs.length > 1 ? 'c' : 'l'}`;
  });
  canvas.path(`1 j ${point(...SHIELD_TIP)} m ${path.join(' ')} h`, { stroke: 0, ...ink });
}
