/** A PNG of few colours: each pixel is a place in a palette, which makes flat drawings small. */
import { crc32, deflateSync } from 'node:zlib';

/** A picture whose pixels name colours of its palette, left to right and top to bottom. */
export interface Indexed {
  width: number;
  height: number;
  /** A byte a pixel. */
  indexes: Uint8Array;
  /** Opaque, as 0xRRGGBB; at most 256. */
  palette: readonly number[];
}

// The eighth and ninth level take two to three times as long for 4 to 8 parts in a hundred.
const LEVEL = 7;

/** The same picture is the same bytes. */
export function writePng({ width, height, indexes, palette }: Indexed): Uint8Array {
  const depth = [1, 2, 4].find((bits) => palette.length <= 1 << bits) ?? 8;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = depth;
  header[9] = 3; // by palette
  return new Uint8Array(
    Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      chunk('IHDR', header),
      chunk('PLTE', Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
      chunk('IDAT', deflateSync(packRows(width, height, indexes, depth), { level: LEVEL })),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

/** Each row begins with a byte that says how it is filtered: 0, not at all, is best for a palette. */
function packRows(width: number, height: number, indexes: Uint8Array, depth: number): Uint8Array {
  const room = Math.ceil((width * depth) / 8) + 1;
  const rows = new Uint8Array(room * height);
  for (let y = 0; y < height; y++) {
    const start = y * room + 1;
    if (depth === 8) rows.set(indexes.subarray(y * width, (y + 1) * width), start);
    else
      for (let x = y * width, end = x + width, to = start; x < end; to++) {
        let byte = 0;
        for (let shift = 8 - depth; shift >= 0 && x < end; shift -= depth) byte |= indexes[x++]! << shift;
        rows[to] = byte;
      }
  }
  return rows;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(data.length + 12);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, 'latin1');
  bytes.set(data, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, data.length + 8)), data.length + 8);
  return bytes;
}
