import type { PaperNode } from '../document/paper.ts';
import { SHIELD_IN_LINES } from '../pictures/shield.ts';

/** The project's mark; `height` in points. */
export const shieldFigure = (height: number): PaperNode => ({
  type: 'figure',
  picture: { format: 'svg', data: btoa(SHIELD_IN_LINES), width: (height / 0.75) * (48 / 56), height: height / 0.75 },
  alt: 'Chiếc khiên có ba vạch, mỗi vạch một bước',
});
