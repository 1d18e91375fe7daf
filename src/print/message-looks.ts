/** What each channel looks like on paper. Measures are in body sizes. */
import type { Bubble, Channel } from '../document/paper.ts';
import { inset } from './box-frames.ts';
import { at, type Canvas } from './canvas.ts';
import { drawGlobe, drawHandset, drawPerson } from './icons.ts';
import { HAIRLINE, TINT } from './setting.ts';
import { drawCircle, drawFrame, drawRect, drawRounded, drawRule, type Ends, type Rect } from './shapes.ts';

/** Where the parts of the head came to lie. */
export interface Head {
  size: number;
  top: number;
  heights: { stamp: number; from: number; address: number; head: number };
  /** From the frame's top to the sender's name. */
  name: number;
}

export interface Look {
  width: number;
  side: number;
  top: number;
  bottom: number;
  stampAlign: 'left' | 'center';
  stampIndent: number;
  stampGap: number;
  fromAlign: 'left' | 'center';
  fromIndent: number;
  addressIndent: number;
  addressGap: number;
  headGap: number;
  draw(canvas: Canvas, rect: Rect, ends: Ends, head: Head): void;
  bubble: {
    width: number;
    padX: number;
    padY: number;
    hugs: boolean;
    draw(canvas: Canvas, rect: Rect, ends: Ends, side: Bubble['side']): void;
  };
}

const phone: Look = {
  width: 27,
  side: 0.95,
  top: 0.6,
  bottom: 1.5,
  stampAlign: 'center',
  stampIndent: 0,
  stampGap: 0.65,
  fromAlign: 'left',
  fromIndent: 2.3,
  addressIndent: 2.3,
  addressGap: 0,
  headGap: 1.25,
  draw(canvas, rect, ends, { size, top, heights, name }) {
    drawRounded(canvas, rect, 15, { stroke: 0, width: 1.4 }, ends);
    if (ends.first) {
      drawPerson(canvas, rect.x + size, rect.y + name + heights.from / 2 - size * 0.85, size * 1.7);
      const line = rect.y + top + heights.head - size * 0.7;
      drawRule(canvas, rect.x, line, rect.x + rect.width, line, { width: HAIRLINE });
    }
    const [middle, bar] = [rect.x + rect.width / 2, rect.y + rect.height - size * 0.55];
    if (ends.last) drawRule(canvas, middle - 32, bar, middle + 32, bar, { width: 1.6 });
  },
  bubble: { width: 0.82, padX: 0.75, padY: 0.45, hugs: true, draw: drawBubble },
};

const sheet: Look = {
  width: 60,
  side: 1.6,
  top: 1.2,
  bottom: 1.5,
  stampAlign: 'left',
  stampIndent: 0,
  stampGap: 0.8,
  fromAlign: 'left',
  fromIndent: 0,
  addressIndent: 0,
  addressGap: 0,
  headGap: 0.8,
  draw: drawSheet,
  bubble: { width: 1, padX: 0, padY: 0.1, hugs: false, draw: () => {} },
};

export const LOOKS: Record<Channel, Look> = {
  sms: phone,
  chat: { ...phone, bubble: { ...phone.bubble, draw: drawSoftBubble } },
  call: {
    width: 30,
    side: 1.1,
    top: 0.75,
    bottom: 1,
    stampAlign: 'left',
    stampIndent: 0,
    stampGap: 0.55,
    fromAlign: 'left',
    fromIndent: 2.3,
    addressIndent: 2.3,
    addressGap: 0,
    headGap: 1.2,
    draw(canvas, rect, ends, { size, top, heights, name }) {
      drawRounded(canvas, rect, 6, { stroke: 0, width: 1.2 }, ends);
      if (!ends.first) return;
      drawHandset(canvas, rect.x + size * 1.1, rect.y + name + heights.from / 2 - size * 0.85, size * 1.6);
      const line = rect.y + top + heights.head - size * 0.65;
      drawRule(canvas, rect.x + size * 1.1, line, rect.x + rect.width - size * 1.1, line, { width: HAIRLINE });
    },
    bubble: { width: 0.86, padX: 0.8, padY: 0.1, hugs: true, draw: drawSpeech },
  },
  talk: {
    ...phone,
    draw(canvas, rect, ends, { size, name, heights }) {
      drawRounded(canvas, rect, 10, { stroke: 0, width: 0.9 }, ends);
      if (ends.first) drawPerson(canvas, rect.x + size, rect.y + name + heights.from / 2 - size * 0.85, size * 1.7);
    },
    bubble: { ...phone.bubble, draw: drawSpeech },
  },
  web: {
    width: 60,
    side: 1.1,
    top: 0.5,
    bottom: 1.1,
    stampAlign: 'left',
    stampIndent: 2.6,
    stampGap: 0.75,
    fromAlign: 'left',
    fromIndent: 0,
    addressIndent: 1.5,
    addressGap: 0.55,
    headGap: 1.3,
    draw: drawBrowser,
    bubble: { width: 1, padX: 0, padY: 0.1, hugs: false, draw: () => {} },
  },
  letter: sheet,
  mail: { ...sheet, headGap: 1.1, draw: drawMail },
  game: {
    ...phone,
    draw(canvas, rect, ends, { size, top, heights }) {
      drawFrame(canvas, rect, { width: 2 }, ends);
      if (!ends.first) return;
      const line = rect.y + top + heights.head - size * 0.7;
      drawRule(canvas, rect.x, line, rect.x + rect.width, line, { width: HAIRLINE });
    },
    fromIndent: 0,
    addressIndent: 0,
    bubble: { ...phone.bubble, draw: drawSoftBubble },
  },
};

/** A text message: the tail says who speaks, and the other's is tinted. */
function drawBubble(canvas: Canvas, rect: Rect, ends: Ends, side: Bubble['side']): void {
  drawSoftBubble(canvas, rect, ends, side);
  if (!ends.last) return;
  const [x, y] = [side === 'me' ? rect.x + rect.width : rect.x, rect.y + rect.height - 13];
  const out = side === 'me' ? 6 : -6;
  const back = side === 'me' ? -1 : 1;
  const tail = `${at(x + back, y - 6)} m ${at(x, y - 5)} l ${at(x + out, y + 5)} l ${at(x, y + 3)} l ${at(x + back, y + 4)} l`;
  canvas.path(tail, { fill: side === 'me' ? 1 : TINT });
  canvas.path(`${at(x, y - 5)} m ${at(x + out, y + 5)} l ${at(x, y + 3)} l`, { stroke: 0, width: 0.75 });
}

function drawSoftBubble(canvas: Canvas, rect: Rect, ends: Ends, side: Bubble['side']): void {
  if (side === 'them') drawRounded(canvas, rect, 8, { fill: TINT }, ends);
  drawRounded(canvas, rect, 8, { stroke: 0, width: 0.75 }, ends);
}

/** Words on the telephone: a bar on the speaker's side. */
function drawSpeech(canvas: Canvas, { x, y, width, height }: Rect, _ends: Ends, side: Bubble['side']): void {
  if (side === 'them') drawRect(canvas, { x, y, width: 2.2, height }, { fill: 0 });
  else drawRule(canvas, x + width, y, x + width, y + height, { width: 0.75 });
}

function drawBrowser(canvas: Canvas, rect: Rect, ends: Ends, { size, top, heights, name }: Head): void {
  const bar = top + heights.stamp + size * 0.375;
  if (ends.first) {
    drawRounded(canvas, { ...rect, height: bar }, 7, { fill: TINT }, { first: true, last: false });
    for (const i of [0, 1, 2])
      drawCircle(canvas, rect.x + size * (1.1 + i * 0.75), rect.y + bar / 2, size * 0.22, { stroke: 0, width: 0.75 });
    drawRule(canvas, rect.x, rect.y + bar, rect.x + rect.width, rect.y + bar, { width: 0.75 });
    if (heights.address > 0) {
      const y = rect.y + name + heights.from + size * (0.55 - 0.25);
      const height = heights.address + size * 0.5;
      drawRounded(canvas, { x: rect.x + size * 0.75, y, width: rect.width - size * 1.5, height }, height / 2, {
        stroke: 0,
        width: 0.75,
      });
      drawGlobe(canvas, rect.x + size * 1.15, y + height / 2 - size * 0.5, size);
    }
  }
  drawRounded(canvas, rect, 7, { stroke: 0, width: 1.2 }, ends);
}

/** A letter on a screen: who sent it stands over a line. */
function drawMail(canvas: Canvas, rect: Rect, ends: Ends, { size, top, heights }: Head): void {
  drawFrame(canvas, rect, { width: 1.2 }, ends);
  if (!ends.first) return;
  const line = rect.y + top + heights.head - size * 0.55;
  drawRule(canvas, rect.x, line, rect.x + rect.width, line, { width: 0.75 });
}

/** A sheet with a corner folded down. */
function drawSheet(canvas: Canvas, rect: Rect, ends: Ends): void {
  const fold = 20;
  const right = rect.x + rect.width;
  if (!ends.first) return drawFrame(canvas, inset(rect, 0, ends), { width: 0.9 }, ends);
  const foot = rect.y + rect.height;
  canvas.path(
    `${at(rect.x, foot)} m ${at(rect.x, rect.y)} l ${at(right - fold, rect.y)} l ${at(right, rect.y + fold)} l ${at(right, foot)} l${ends.last ? ' h' : ''}`,
    { stroke: 0, width: 0.9 },
  );
  canvas.path(`${at(right - fold, rect.y)} m ${at(right - fold, rect.y + fold)} l ${at(right, rect.y + fold)} l h`, {
    fill: TINT,
    stroke: 0,
    width: 0.9,
  });
}
