/** A picture with what it shows in words, and its caption. One without words is decoration: they stand beside it. */
import { FIGURE, SMALL_FIGURE, type PaperNode } from '../document/paper.ts';
import { drawPicture } from './draw-picture.ts';
import type { Place } from './layout.ts';
import { laySpans } from './layout-text.ts';
import { A4, mm } from './pdf.ts';
import { holdTogether, type Piece } from './pieces.ts';
import { paragraphType } from './setting.ts';
import { addTag } from './tags.ts';

const PX = 0.75; // a screen's pixel in points

/** A picture in the middle, no larger than it is in itself nor higher than its kind allows, its caption below. */
export function layFigure(node: Extract<PaperNode, { type: 'figure' }>, place: Place): Piece[] {
  const { picture } = node;
  const { page, family } = place.setting;
  const room = page.bottom - page.top;
  const tallest = node.full ? room : mm(node.small ? SMALL_FIGURE : FIGURE);
  const scale = Math.min(PX, place.width / picture.width, tallest / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  const x = place.left + (place.width - width) / 2;
  const group = node.caption ? addTag(place.tag, 'Div') : place.tag;
  const figure = node.alt ? addTag(group, 'Figure', { alt: node.alt }) : 'artifact';
  const art: Piece = {
    kind: 'art',
    height,
    hold: 0,
    draw(canvas, top) {
      canvas.mark(figure);
      if (figure !== 'artifact')
        figure.attributes = {
          O: 'Layout',
          Placement: 'Block',
          BBox: [x, A4.height - top - height, x + width, A4.height - top],
        };
      drawPicture(canvas, picture, { x, y: top, width, height }, family);
    },
  };
  if (!node.caption) return [art];
  const caption = laySpans([{ text: node.caption }], paragraphType(place.type, 'caption', 'center'), 'Caption', {
    ...place,
    tag: group,
  });
  return holdTogether([art, { kind: 'gap', height: place.type.size * 0.4, hold: 2 }, ...caption], 2);
}
