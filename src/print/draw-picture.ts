/** Pictures: photographs as they are, drawings as vectors, in greys, because a school prints in black. */
import SVGtoPDF from 'svg-to-pdfkit';
import type { Picture } from '../model/paper.ts';
import type { Canvas } from './canvas.ts';
import type { Family } from './fonts.ts';
import type { Rect } from './shapes.ts';

export function drawPicture(canvas: Canvas, picture: Picture, { x, y, width, height }: Rect, family: Family): void {
  const bytes = Buffer.from(picture.data, 'base64');
  switch (picture.format) {
    case 'png':
    case 'jpeg':
      return canvas.invite(() => void canvas.pdf.image(bytes, x, y, { width, height }));
    case 'svg':
      return canvas.invite(() => drawSvg(canvas, bytes.toString('utf8'), picture, { x, y, width, height }, family));
    default:
      return picture.format satisfies never;
  }
}

/** Drawn at its own size under a scale: an SVG without a viewBox has no other way to grow. */
function drawSvg({ pdf }: Canvas, svg: string, picture: Picture, { x, y, width, height }: Rect, family: Family): void {
  pdf.save();
  pdf.transform(width / picture.width, 0, 0, height / picture.height, x, y);
  SVGtoPDF(pdf as unknown as Parameters<typeof SVGtoPDF>[0], svg, 0, 0, {
    width: picture.width,
    height: picture.height,
    assumePt: true,
    preserveAspectRatio: 'xMidYMid meet',
    colorCallback: toGrey,
    fontCallback(_family, bold, italic) {
      const style = bold ? (italic ? 'boldItalic' : 'bold') : italic ? 'italic' : 'regular';
      pdf.registerFont(`picture-${style}`, family[style].font);
      return `picture-${style}`;
    },
    // A picture may not reach for other files.
    imageCallback: (link) => (link.startsWith('data:') ? link : ''),
    documentCallback: () => '',
    warningCallback: () => {},
  });
  pdf.restore();
}

/** The lightness an eye sees in a colour. */
function toGrey(color: [[number, number, number], number] | undefined): [[number, number, number], number] {
  if (!color) return color as never;
  const [[r, g, b], opacity] = color;
  const grey = Math.round(0.299 * r + 0.587 * g + 0.114 * b);
  return [[grey, grey, grey], opacity];
}
