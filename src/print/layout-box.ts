/** Boxes: each tone has a frame of its own shape, so that a photocopy tells them apart. */
import { type BoxTone, type PaperNode } from '../document/paper.ts';
import { FRAMES } from './box-frames.ts';
import type { LayNodes, Place } from './layout.ts';
import { laySpans } from './layout-text.ts';
import { framed, heightOf, holdEnds, holdTogether, type Frame, type Piece } from './pieces.ts';
import { labelType } from './setting.ts';
import { addTag } from './tags.ts';

/** Of a box that goes on overleaf, in pages: its title and a few lines, or its last few. */
const LEAST = 0.1;

/** A box: its title on top, its content set in from the frame that its tone has. */
export function layBox(node: Extract<PaperNode, { type: 'box' }>, place: Place, layNodes: LayNodes): Piece[] {
  const look = FRAMES[node.tone satisfies BoxTone];
  const { size } = place.type;
  const pad = { left: look.left * size, right: look.right * size, top: look.top * size, bottom: look.bottom * size };
  const tag = addTag(place.tag, 'Sect', node.title === undefined ? {} : { title: node.title });
  const inner: Place = { ...place, left: place.left + pad.left, width: place.width - pad.left - pad.right, tag };
  const title = node.title === undefined ? [] : laySpans([{ text: node.title }], labelType(place.type, 1), 'P', inner);
  for (const line of title) line.hold = 2;
  const gap: Piece[] = title.length > 0 ? [{ kind: 'gap', height: size * 0.3, hold: 2 }] : [];
  const body = layNodes(node.children, inner);
  const frame: Frame = {
    of: node,
    x: place.left,
    width: place.width,
    cut: size * 0.5,
    again: [],
    draw: (canvas, rect, ends) => look.draw(canvas, rect, ends, size),
  };
  const pieces = framed(frame, [...title, ...gap, ...body], pad.top, pad.bottom);
  const { page, whole } = place.setting;
  const room = page.bottom - page.top;
  return heightOf(pieces) < room * whole ? holdTogether(pieces) : holdEnds(pieces, room * LEAST);
}
