/**
 * The head of the pages that follow in what is handed out by itself: whose they are, when sheets come apart. It stands
 * in the margin, and is an artifact.
 */
import type { Canvas } from './canvas.ts';
import { drawLine } from './draw-line.ts';
import { linesOf } from './layout-text.ts';
import type { Setting } from './setting.ts';
import { newRoot } from './tags.ts';

const SIZE = 10;
/** From its top to the text. */
const ROOM = SIZE * 1.6;

export interface Head {
  draw(canvas: Canvas): void;
}

/** The head in the margin above the text; of words too long for a line only the first line. */
export function layHead(words: string, setting: Setting): Head {
  const { left, top, width } = setting.page;
  const type = { ...setting.body, size: SIZE, bold: true, align: 'left', justify: false, leading: 1.2 } as const;
  const [line] = linesOf([{ text: words }], type, { setting, width });
  return {
    draw(canvas) {
      if (!line) return;
      canvas.asArtifact(() => {
        canvas.mark('artifact');
        drawLine(canvas, { kind: 'line', height: SIZE * 1.2, hold: 0, x: left, line, tag: newRoot() }, top - ROOM);
      });
    },
  };
}
