/**
 * Stands in for pictures/draw-svg.ts in a browser. A lesson's own drawings come drawn (see data-of-grade.ts): with the
 * same letters, by the same program. What is left is the QR code and the answer
 * sheet, each one black path, which a canvas can fill.
 */
import { Buffer } from 'buffer/';
import type { Picture } from '../../document/paper.ts';

/** A drawing with what draw-svg.ts made of it, in base64. */
export type DrawnPicture = Picture & { drawn?: { svg: string; png: string } };

export function drawSvg({ data, width, height, drawn }: DrawnPicture): { svg: Uint8Array; png: Uint8Array } {
  if (drawn) return { svg: Buffer.from(drawn.svg, 'base64'), png: Buffer.from(drawn.png, 'base64') };
  const svg = Buffer.from(data, 'base64');
  const [, left, top, wide, high, path] = /viewBox="(\S+) (\S+) (\S+) ([^"]+)".* d="([^"]+)"/.exec(svg.toString())!;
  const { canvas, brush } = whiteCanvas({ width, height });
  brush.fillStyle = '#000';
  brush.scale(canvas.width / Number(wide), canvas.height / Number(high));
  brush.translate(-Number(left), -Number(top));
  brush.fill(new Path2D(path));
  return { svg, png: Buffer.from(toPng(canvas), 'base64') };
}

export const drawOnce = drawSvg;

const DENSITY = 2; // as pictures/draw-svg.ts has it

/** A white canvas for a picture of this size. */
export function whiteCanvas({ width, height }: Pick<Picture, 'width' | 'height'>): {
  canvas: HTMLCanvasElement;
  brush: CanvasRenderingContext2D;
} {
  const canvas = Object.assign(document.createElement('canvas'), { width: width * DENSITY, height: height * DENSITY });
  const brush = canvas.getContext('2d')!;
  brush.fillStyle = '#fff';
  brush.fillRect(0, 0, canvas.width, canvas.height);
  return { canvas, brush };
}

/** What is drawn on it, as the base64 of a PNG. */
export const toPng = (canvas: HTMLCanvasElement): string => canvas.toDataURL('image/png').split(',')[1]!;
