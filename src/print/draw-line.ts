/** A line of text becomes operators. Words were coded when they were measured; here they are only joined. */
import type { Span } from '../document/paper.ts';
import type { Line } from './break-lines.ts';
import { num, at, type Canvas } from './canvas.ts';
import { useFont, type UsedFont } from './embed-font.ts';
import { addLink, isOpenable } from './links.ts';
import type { Piece } from './pieces.ts';
import { drawCircle, drawRect, drawRule } from './shapes.ts';
import { letterAfter, type Face, type Letter } from './shape.ts';
import type { Letters } from './measure.ts';
import { linkTag, type Tag } from './tags.ts';

/** Words and spaces that are drawn alike: one piece of marked content, one rule under it. */
interface Run {
  link: Span | undefined;
  underline: boolean;
  owner: Tag;
  start: number;
  end: number;
  /** In which face its operands of TJ are being written. */
  face?: Face;
  font?: UsedFont;
}

/** Draws a line of text, and the number or dot before it, with its upper edge at `top` points from the page's. */
export function drawLine(canvas: Canvas, piece: Extract<Piece, { kind: 'line' }>, top: number): void {
  const { line, x, tag, marker, height } = piece;
  const baseline = top + baselineOf(line, height);
  if (marker?.line && marker.tag) drawWords(canvas, marker.line, marker.x, baseline, marker.tag);
  else if (marker) {
    canvas.mark('artifact');
    const { size } = line.type;
    drawCircle(canvas, marker.x + size * 0.55, baseline - size * 0.27, size * 0.13, { fill: 0 });
  }
  drawWords(canvas, line, x, baseline, tag);
}

function baselineOf({ type, words }: Line, height: number): number {
  const face = words[0]?.space.face;
  const [ascent, descent] = face ? [face.ascent / 1000, face.descent / 1000] : [0.9, 0.22];
  return (height - (ascent + descent) * type.size) / 2 + ascent * type.size;
}

function drawWords(canvas: Canvas, line: Line, left: number, baseline: number, tag: Tag): void {
  const { type, words, stretch } = line;
  const widened = stretch ? num((-stretch * 1000) / type.size) : '';
  let x = left + line.indent;
  let run: Run | undefined;
  const runFor = (link: Span | undefined, underline: boolean): Run => {
    if (run && run.link === link && run.underline === underline) return run;
    finish();
    const owner = link && !canvas.isArtifact() ? linkTag(tag, link) : tag;
    canvas.mark(owner);
    canvas.writeOn(`BT ${at(x, baseline)} Td`);
    return (run = { link, underline, owner, start: x, end: x });
  };
  const finish = () => {
    if (run) endRun(canvas, run, type.size, baseline, tag);
    run = undefined;
  };
  words.forEach((word, i) => {
    if (i > 0 && word.join !== 'none') {
      const target = run ?? runFor(undefined, false);
      showIn(canvas, target, word.space, type.size);
      x += word.space.width + stretch;
      canvas.writeOn(widened);
    }
    for (const part of word.parts) {
      if ('drawn' in part) {
        finish();
        canvas.mark(tag);
        drawMark(canvas, part.drawn, x, baseline, part.width);
      } else {
        const target = runFor(isOpenable(part.span) ? part.span : undefined, isUnderlined(part.span));
        showIn(canvas, target, part, type.size);
        target.end = x + part.width;
      }
      x += part.width;
    }
  });
  const last = words.at(-1)?.space;
  // A space ends the line, so that words are not run together when the text is copied.
  if (last && !line.broken) showIn(canvas, run ?? runFor(undefined, false), last, type.size);
  finish();
}

function showIn(canvas: Canvas, run: Run, { face, text, marked }: Letters, size: number): void {
  if (run.face !== face || !run.font) {
    if (run.font) canvas.writeOn('] TJ');
    run.face = face;
    run.font = useFont(canvas, face);
    canvas.writeOn(` /${run.font.name} ${num(size)} Tf [`);
  }
  const { glyphs } = run.font;
  canvas.writeOn('(');
  let letter: Letter | undefined;
  for (let i = 0; i < (marked ?? text).length; i++) {
    letter = marked ? marked[i]! : letterAfter(face, letter, text.charCodeAt(i))!;
    glyphs[letter.glyph] = 1;
    canvas.writeOn(typeof letter.show === 'string' ? letter.show : letter.show(size));
  }
  canvas.writeOn(')');
}

function endRun(canvas: Canvas, { link, underline, owner, start, end }: Run, size: number, baseline: number, tag: Tag) {
  canvas.write('] TJ ET');
  if (underline) {
    const y = baseline + size * 0.13;
    drawRule(canvas, start, y, end, y, { width: size * 0.05 });
  }
  if (link && owner !== tag)
    addLink(canvas, owner, link, { x: start, y: baseline - size * 0.8, width: end - start, height: size });
}

/** Boxes to tick and letters to ring, sitting on the line as a capital does. */
function drawMark(canvas: Canvas, drawn: 'box' | 'circle', x: number, baseline: number, width: number): void {
  const side = width * 0.84;
  const y = baseline - side * 0.88;
  if (drawn === 'box') drawRect(canvas, { x: x + 0.5, y, width: side, height: side }, { stroke: 0, width: 0.9 });
  else drawCircle(canvas, x + side / 2 + 0.5, y + side / 2, side / 2, { stroke: 0, width: 0.9 });
}

const isUnderlined = (span: Span): boolean => 'text' in span && (span.underline === true || span.link !== undefined);
