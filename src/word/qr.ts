/** A QR code as a small picture in its line, drawn as squares. */
import { ImageRun } from 'docx';
import type { Picture } from '../document/paper.ts';
import { qrSquares } from '../curriculum/qr.ts';
import { drawOnce } from '../pictures/draw-svg.ts';

const SIDE = 53; // 14 mm in a screen's pixels
/** A number among the pictures of the file, which are counted from 1: no paper has so many. */
const ID = '9999';

const pictures = new Map<string, Picture>();

/** The code of an address, 14 mm wide. */
export function writeQr(address: string): ImageRun {
  const { svg, png } = drawOnce(pictureOf(address));
  return new ImageRun({
    type: 'svg',
    data: svg,
    fallback: { type: 'png', data: png },
    transformation: { width: SIDE, height: SIDE },
    altText: { id: ID, name: 'Mã QR', description: `Mã QR mở ${address}` },
  });
}

function pictureOf(address: string): Picture {
  const known = pictures.get(address);
  if (known) return known;
  const rows = qrSquares(address);
  const path = rows.map((row, y) => row.map((black, x) => (black ? `M${x} ${y}h1v1h-1z` : '')).join('')).join('');
  const side = rows.length + 2;
  // One of the four white squares of its rim; the paper around gives the others.
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1 -1 ${side} ${side}"><path shape-rendering="crispEdges" d="${path}"/></svg>`;
  const picture: Picture = { format: 'svg', data: btoa(svg), width: side * 4, height: side * 4 };
  pictures.set(address, picture);
  return picture;
}
