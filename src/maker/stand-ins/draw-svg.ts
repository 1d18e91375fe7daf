/**
 * Stands in for pictures/draw-svg.ts in a browser. A lesson's own drawings come drawn (see data-of-grade.ts): with the same
 * letters, by the same program. What is left is the QR code, black squares in one path, which a canvas can fill.
 */
import { Buffer } from 'buffer/';
import type { Picture } from '../../model/paper.ts';

/** A drawing with what draw-svg.ts made of it, in base64. */
export type DrawnPicture = Picture & { drawn?: { svg: string; png: string } };

export function drawSvg({ data, width, height, drawn }: DrawnPicture): { svg: Uint8Array; png: Uint8Array } {
  if (drawn) return { svg: Buffer.from(drawn.svg, 'base64'), png: Buffer.from(drawn.png, 'base64') };
  const svg = Buffer.from(data, 'base64');
  const [, left, top, side, path] = /viewBox="(\S+) (\S+) (\S+) [^"]+".* d="([^"]+)"/.exec(svg.toString())!;
  const canvas = Object.assign(document.createElement('canvas'), { width: width * 2, height: height * 2 });
  const brush = canvas.getContext('2d')!;
  brush.fillStyle = '#fff';
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.fillStyle = '#000';
  brush.scale(canvas.width / Number(side), canvas.height / Number(side));
  brush.translate(-Number(left), -Number(top));
  brush.fill(new Path2D(path));
  return { svg, png: Buffer.from(canvas.toDataURL('image/png').split(',')[1]!, 'base64') };
}
