/** Made-up messages: drawn as the thing they imitate, and always under their stamp. */
import { wholeMessage, type Bubble, type PaperNode } from '../document/paper.ts';
import { breakLines } from './break-lines.ts';
import type { LayNodes, Place } from './layout.ts';
import { laySpans } from './layout-text.ts';
import { measureWords } from './measure.ts';
import { LOOKS, type Look } from './message-looks.ts';
import { framed, heightOf, holdTogether, type Frame, type Piece } from './pieces.ts';
import { labelType, type Type } from './setting.ts';
import { drawRect, type Rect } from './shapes.ts';
import { addTag, newRoot } from './tags.ts';
import type { Canvas } from './canvas.ts';

type Message = Extract<PaperNode, { type: 'message' }>;

/** A made-up message in the look of its channel, narrower than the page, with its stamp inside the frame. */
export function layMessage(node: Message, place: Place, layNodes: LayNodes): Piece[] {
  const look = LOOKS[node.channel];
  const { size } = place.type;
  const width = Math.min(place.width, Math.max(size * look.width, 200));
  const outer = { x: place.left + (place.width - width) / 2, width };
  const side = size * look.side;
  const tag = addTag(place.tag, 'Sect', { title: node.from });
  const inner: Place = {
    ...place,
    left: outer.x + side,
    width: width - side * 2,
    tag,
    type: { ...place.type, align: 'left', justify: false },
  };

  const stamp = layStamp(node.stamp, look, inner);
  const from = laySpans(
    [{ text: node.from }],
    { ...labelType(place.type, 1), align: look.fromAlign },
    'P',
    shifted(inner, look.fromIndent * size),
  );
  const address = laySpans(
    [{ text: node.address ?? '' }],
    addressType(inner.type),
    'P',
    shifted(inner, look.addressIndent * size),
  );
  const gap = (factor: number): Piece => ({ kind: 'gap', height: size * factor, hold: 2 });
  const head = [
    ...stamp,
    gap(look.stampGap),
    ...from,
    ...(address.length > 0 ? [gap(look.addressGap), ...address] : []),
    gap(look.headGap),
  ];
  for (const piece of head) if (piece.hold < 2) piece.hold = 2;
  const heights = { stamp: heightOf(stamp), from: heightOf(from), address: heightOf(address), head: heightOf(head) };

  const body = node.bubbles.flatMap((bubble, i) => [
    ...(i > 0 ? [{ ...gap(0.5), hold: 0 as const }] : []),
    ...layBubble(bubble, look, inner, layNodes),
  ]);
  const frame: Frame = {
    of: node,
    ...outer,
    cut: size * 0.5,
    again: [...layStamp(node.stamp, { ...look, stampIndent: 0 }, { ...inner, tag: newRoot() }), gap(0.5)],
    draw(canvas, rect, ends) {
      look.draw(canvas, rect, ends, {
        size,
        top: size * look.top,
        heights,
        name: size * (look.top + look.stampGap) + heights.stamp,
      });
    },
  };
  const pieces = framed(frame, [...head, ...body], size * look.top, size * look.bottom);
  const { page, whole } = place.setting;
  return heightOf(pieces) < (page.bottom - page.top) * wholeMessage(whole) ? holdTogether(pieces) : pieces;
}

/** "This is not real": bold capitals in an outline of their own, first in the frame, whatever else is cut. */
function layStamp(stamp: string, look: Look, place: Place): Piece[] {
  const type: Type = { ...labelType(place.type, 0.74), align: look.stampAlign, leading: 1.25 };
  const padX = type.size * 0.6;
  const padY = type.size * 0.25;
  const indent = look.stampIndent * place.type.size;
  const room = { ...place, left: place.left + indent + padX, width: place.width - indent - padX * 2 };
  const words = measureWords([{ text: stamp }], type, place.setting.family, room.width);
  const natural = Math.max(0, ...breakLines(words, type, room.width).map((line) => line.width));
  const left = look.stampAlign === 'center' ? room.left + (room.width - natural) / 2 : room.left;
  const lines = laySpans([{ text: stamp }], type, 'P', room);
  const edge: Frame = {
    x: left - padX,
    width: natural + padX * 2,
    cut: 0,
    again: [],
    draw: (canvas: Canvas, rect: Rect) => drawRect(canvas, rect, { fill: 1, stroke: 0, width: 1 }),
  };
  return holdTogether(framed(edge, lines, padY, padY), 2);
}

function layBubble(bubble: Bubble, look: Look, place: Place, layNodes: LayNodes): Piece[] {
  const { size } = place.type;
  const padX = look.bubble.padX * size;
  const padY = look.bubble.padY * size;
  const room = place.width * look.bubble.width - padX * 2;
  const lay = (left: number, width: number, tag = place.tag) =>
    layNodes(bubble.children, { ...place, left, width, tag });
  // A bubble is as wide as what it holds: laid once to measure, once in its place.
  const width = look.bubble.hugs ? Math.min(room, Math.ceil(widthOf(lay(0, room, newRoot()), room)) + 0.5) : room;
  const x = bubble.side === 'me' ? place.left + place.width - width - padX * 2 : place.left;
  const frame: Frame = {
    x,
    width: width + padX * 2,
    cut: padY,
    again: [],
    draw: (canvas, rect, ends) => look.bubble.draw(canvas, rect, ends, bubble.side),
  };
  return framed(frame, lay(x + padX, width, addTag(place.tag, 'Div')), padY, padY);
}

/** Anything but lines of text takes all the room there is. */
const widthOf = (pieces: Piece[], room: number): number =>
  Math.max(
    room * 0.2,
    ...pieces.map((piece) =>
      piece.kind === 'line' && !piece.marker ? piece.x + piece.line.width : piece.kind === 'gap' ? 0 : room,
    ),
  );

const addressType = (type: Type): Type => ({ ...type, size: type.size * 0.88, leading: 1.3 });

const shifted = (place: Place, by: number): Place => ({ ...place, left: place.left + by, width: place.width - by });
