/** The frames of boxes. Paddings are in body sizes. */
import type { BoxTone } from '../document/paper.ts';
import type { Canvas } from './canvas.ts';
import { drawHouse, drawWarning } from './icons.ts';
import { HAIRLINE, TINT } from './setting.ts';
import { drawShield } from './shield.ts';
import { drawFrame, drawRect, drawRounded, drawRule, type Ends, type Rect } from './shapes.ts';

export interface BoxFrame {
  left: number;
  right: number;
  top: number;
  bottom: number;
  draw(canvas: Canvas, rect: Rect, ends: Ends, size: number): void;
}

const even = { left: 0.9, right: 0.9, top: 0.7, bottom: 0.75 };

export const FRAMES: Record<BoxTone, BoxFrame> = {
  /** A thick rule in the margin, as beside a tale. */
  story: {
    left: 1.15,
    right: 0,
    top: 0.1,
    bottom: 0.15,
    draw: (canvas, { x, y, height }) => drawRect(canvas, { x, y, width: 3, height }, { fill: 0 }),
  },
  /** A heavy head, a tint, a light foot: what is kept. */
  remember: {
    ...even,
    draw(canvas, rect, ends) {
      drawRect(canvas, rect, { fill: TINT });
      if (ends.first) drawRule(canvas, rect.x, rect.y, rect.x + rect.width, rect.y, { width: 2.5 });
      if (ends.last)
        drawRule(canvas, rect.x, rect.y + rect.height, rect.x + rect.width, rect.y + rect.height, { width: 0.75 });
    },
  },
  /** The thickest frame and a triangle. */
  warning: {
    ...even,
    left: 3.1,
    draw(canvas, rect, ends, size) {
      drawFrame(canvas, rect, { width: 2 }, ends);
      if (ends.first) drawWarning(canvas, rect.x + size * 0.85, rect.y + size * 0.75, size * 1.6);
    },
  },
  /** Corners only. */
  tip: {
    ...even,
    draw: drawCorners,
  },
  /** Two frames, one in the other, as on a certificate. */
  law: {
    ...even,
    left: 1.1,
    right: 1.1,
    top: 0.85,
    bottom: 0.9,
    draw(canvas, rect, ends) {
      drawFrame(canvas, rect, { width: 1.1 }, ends);
      drawFrame(canvas, inset(rect, 3, ends), { width: HAIRLINE }, ends);
    },
  },
  /** Dashes: cut away before it goes to pupils. */
  teacher: {
    ...even,
    draw: (canvas, rect, ends) => drawFrame(canvas, rect, { width: 0.9, dash: [4, 2.5] }, ends),
  },
  /** Round corners and a house. */
  family: {
    ...even,
    left: 3.1,
    draw(canvas, rect, ends, size) {
      drawRounded(canvas, rect, 9, { stroke: 0, width: 1 }, ends);
      if (ends.first) drawHouse(canvas, rect.x + size * 0.85, rect.y + size * 0.72, size * 1.6);
    },
  },
  /**
   * Its foot runs to a point, where nothing can stand; it reaches into the margins, so that the last words have room.
   */
  shield: {
    left: 0.2,
    right: 0.2,
    top: 1.35,
    bottom: 3.3,
    draw(canvas, { x, width, ...rect }, ends, size) {
      const wide = { ...rect, x: x - size * 0.6, width: width + size * 1.2 };
      drawShield(canvas, wide, { width: 7 });
      drawShield(canvas, inset(wide, 8, ends), { width: 1.5 });
    },
  },
  plain: {
    ...even,
    draw: (canvas, rect, ends) => drawFrame(canvas, rect, { width: HAIRLINE }, ends),
  },
};

function drawCorners(canvas: Canvas, { x, y, width, height }: Rect, ends: Ends): void {
  const [right, bottom, arm] = [x + width, y + height, 12];
  const corner = (cx: number, cy: number, dx: number, dy: number) => {
    drawRule(canvas, cx, cy, cx + dx, cy, { width: 1.5 });
    drawRule(canvas, cx, cy, cx, cy + dy, { width: 1.5 });
  };
  if (ends.first) {
    corner(x, y, arm, arm);
    corner(right, y, -arm, arm);
  }
  if (ends.last) {
    corner(x, bottom, arm, -arm);
    corner(right, bottom, -arm, -arm);
  }
}

/** The rectangle inside another; an open end stays open. */
export function inset({ x, y, width, height }: Rect, by: number, { first, last }: Ends): Rect {
  return {
    x: x + by,
    y: y + (first ? by : 0),
    width: width - by * 2,
    height: height - (first ? by : 0) - (last ? by : 0),
  };
}
