/** A picture in its line, with what it shows in words for those who do not see it, and its caption. */
import { ImageRun, Paragraph } from 'docx';
import { SMALL_FIGURE, type PaperNode, type Picture } from '../model/paper.ts';
import { drawSvg } from '../pictures/draw-svg.ts';
import { mm, type Block, type Place } from './place.ts';
import { clean } from './runs.ts';
import { indent, writeParagraph } from './text.ts';

const PX = 15; // a screen's pixel in twips

export function writeFigure({ picture, alt, caption, small }: Extract<PaperNode, { type: 'figure' }>, place: Place): Block[] {
  const tallest = small ? mm(SMALL_FIGURE) : Math.min(place.draft.page.height * 0.6, mm(120));
  const scale = Math.min(PX, place.width / picture.width, tallest / picture.height) / PX;
  const id = String(++place.draft.pictures);
  const image = new ImageRun({
    ...dataOf(picture),
    transformation: { width: picture.width * scale, height: picture.height * scale },
    altText: { id, name: `Hình ${id}`, description: clean(alt) },
  });
  const keepNext = caption !== undefined || place.hold === 'all';
  const figure = new Paragraph({ style: 'Figure', children: [image], ...indent(place), ...(keepNext ? { keepNext } : {}) });
  if (caption === undefined) return [figure];
  return [figure, writeParagraph({ type: 'paragraph', role: 'caption', align: 'center', spans: [{ text: caption }] }, place)];
}

/** A drawing goes in as it is for Word 2016 and later, and as pixels for all others. */
function dataOf(picture: Picture) {
  const data = Buffer.from(picture.data, 'base64');
  switch (picture.format) {
    case 'png':
      return { type: 'png', data } as const;
    case 'jpeg':
      return { type: 'jpg', data } as const;
    case 'svg': {
      const { svg, png } = drawSvg(picture);
      return { type: 'svg', data: svg, fallback: { type: 'png', data: png } } as const;
    }
    default:
      return picture.format satisfies never;
  }
}
