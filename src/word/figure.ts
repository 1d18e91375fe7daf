/** A picture in its line, with what it shows in words for those who do not see it, and its caption. */
import { ImageRun, Paragraph } from 'docx';
import { FIGURE, SMALL_FIGURE, type PaperNode, type Picture } from '../document/paper.ts';
import { mm, type Block, type Draft, type Place } from './place.ts';
import { clean } from './runs.ts';
import { indent, writeParagraph } from './text.ts';

const PX = 15; // a screen's pixel in twips

type Figure = Extract<PaperNode, { type: 'figure' }>;

/** How large a figure is where there is so much width. */
export function figureSize(
  { picture, small, full }: Figure,
  { draft, width }: Pick<Place, 'draft' | 'width'>,
): { width: number; height: number } {
  const { height: room } = draft.page;
  const tallest = full ? room : mm(small ? SMALL_FIGURE : FIGURE);
  const scale = Math.min(PX, width / picture.width, tallest / picture.height);
  return { width: picture.width * scale, height: picture.height * scale };
}

/** The picture in a paragraph of its own, held to its caption. */
export function writeFigure(node: Figure, place: Place): Block[] {
  const { picture, alt, caption } = node;
  const image = writeImage(picture, figureSize(node, place).width, alt, place.draft, node.full);
  const keepNext = caption !== undefined || place.hold === 'all';
  const figure = new Paragraph({
    style: 'Figure',
    children: [image],
    ...indent(place),
    ...(keepNext ? { keepNext } : {}),
  });
  if (caption === undefined) return [figure];
  return [
    figure,
    writeParagraph({ type: 'paragraph', role: 'caption', align: 'center', spans: [{ text: caption }] }, place),
  ];
}

/**
 * A picture that is `width` twips wide. Without words it is decoration: they stand beside it. `pixels`: a drawing of
 * hundreds of small shapes is half as heavy without its vectors.
 */
export function writeImage(picture: Picture, width: number, alt: string, draft: Draft, pixels = false): ImageRun {
  const id = String(++draft.pictures);
  return new ImageRun({
    ...dataOf(picture, draft, pixels),
    transformation: { width: width / PX, height: ((width / PX) * picture.height) / picture.width },
    altText: { id, name: `Hình ${id}`, description: clean(alt) },
  });
}

/** A drawing goes in as it is for Word 2016 and later, and as pixels for all others. */
function dataOf(picture: Picture, { draw }: Draft, pixels: boolean) {
  const data = Buffer.from(picture.data, 'base64');
  switch (picture.format) {
    case 'png':
      return { type: 'png', data } as const;
    case 'jpeg':
      return { type: 'jpg', data } as const;
    case 'svg': {
      const { svg, png } = draw(picture);
      if (pixels) return { type: 'png', data: png } as const;
      return { type: 'svg', data: svg, fallback: { type: 'png', data: png } } as const;
    }
    default:
      return picture.format satisfies never;
  }
}
