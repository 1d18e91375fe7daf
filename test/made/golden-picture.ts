/** Small pictures, made here so that no file need be kept. */
import { crc32, deflateSync } from 'node:zlib';
import type { Picture } from '../../src/document/paper.ts';

/** A drawing as those of content/hinh. */
export const drawing = (colour: string): Picture => ({
  format: 'svg',
  data: Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><circle cx="48" cy="48" r="40" fill="${colour}" stroke="#1b2338" stroke-width="4" opacity=".9"/></svg>`,
  ).toString('base64'),
  width: 96,
  height: 96,
});

export function createCanvasPng(): string {
  const [width, height] = [64, 32];
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = (x >> 3) % 2 === (y >> 3) % 2 ? 0 : 255;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const file = [
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat(file).toString('base64');
}
