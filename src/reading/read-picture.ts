import { crc32, inflateSync } from 'node:zlib';
import { imageSize } from 'image-size';
import type { Picture } from '../document/paper.ts';

/** By the end of a file's name, and by what image-size finds in it. */
const FORMATS: Record<string, Picture['format']> = { svg: 'svg', png: 'png', jpg: 'jpeg', jpeg: 'jpeg' };

/** The picture in these bytes, or null when its name or content is none that page and paper both can show. */
export function readPicture(name: string, bytes: Buffer): Picture | null {
  const format = FORMATS[name.split('.').at(-1)?.toLowerCase() ?? ''];
  if (!format) return null;
  try {
    const { type = '', width, height } = imageSize(bytes);
    // An app that saves photographs as WebP may name them .png all the same.
    if (FORMATS[type] !== format || !(width >= 1 && height >= 1) || !IS_WHOLE[format](bytes)) return null;
    return { format, data: bytes.toString('base64'), width, height };
  } catch {
    return null;
  }
}

/** A photograph `x.jpg` may have a copy for the page beside it, `x.trang.webp`: the editor makes both. */
export const pageCopyOf = (name: string): string | null =>
  /^(.+)\.trang\.webp$/.exec(name)?.[1]?.concat('.jpg') ?? null;

/** A page's copy in base64; null for bytes that are none, are cut off, or hold more than the picture. */
export const readPageCopy = (bytes: Buffer): string | null =>
  /^RIFF[^]{4}WEBPVP8 /.test(bytes.toString('latin1', 0, 16)) && bytes.readUInt32LE(4) + 8 === bytes.length
    ? bytes.toString('base64')
    : null;

/**
 * Of what is cut off, or written by hand and not closed, a browser shows a part; a printed file could not be made at
 * all.
 */
const IS_WHOLE: Record<Picture['format'], (bytes: Buffer) => boolean> = {
  // Whether it can be drawn is asked in a process that may die of it: see src/checks/drawable.ts.
  svg: () => true,
  png: isWholePng,
  // The mark of the end comes after the last scan; an earlier one ends the small picture inside.
  jpeg: (bytes) => bytes.lastIndexOf('ffd9', undefined, 'hex') > bytes.lastIndexOf('ffda', undefined, 'hex'),
};

/** Of points more than any screen or sheet shows: unpacked, such a picture would fill the memory of a machine. */
const MOST_POINTS = 50_000_000;

/** Each chunk bears its length and the sum of its bytes, the last is IEND, and what they hold is all the points. */
function isWholePng(bytes: Buffer): boolean {
  if (bytes.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') return false;
  const packed: Buffer[] = [];
  for (let start = 8; start + 12 <= bytes.length;) {
    const end = start + 8 + bytes.readUInt32BE(start);
    if (end + 4 > bytes.length || crc32(bytes.subarray(start + 4, end)) !== bytes.readUInt32BE(end)) return false;
    const type = bytes.toString('latin1', start + 4, start + 8);
    if (type === 'IDAT') packed.push(bytes.subarray(start + 8, end));
    if (type === 'IEND') return holdsPoints(bytes, Buffer.concat(packed));
    start = end + 4;
  }
  return false;
}

/** Samples a point has, by the kind of colour that IHDR names. */
const SAMPLES: Partial<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** Where each pass of a picture that is sent coarse first begins, and how far apart its points are. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/**
 * What is packed in a PNG unpacks to as many bytes as its size says. The printing program unpacks it where nobody
 * catches what it throws.
 */
function holdsPoints(bytes: Buffer, packed: Buffer): boolean {
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const bits = bytes[24]! * (SAMPLES[bytes[25]!] ?? 0);
  if (bits === 0 || width * height > MOST_POINTS) return false;
  const rows = ([x, y, right, down]: (typeof PASSES)[number] | readonly [0, 0, 1, 1]): number => {
    const across = Math.ceil((width - x) / right);
    return across > 0 ? Math.max(0, Math.ceil((height - y) / down)) * (1 + Math.ceil((across * bits) / 8)) : 0;
  };
  const expected = bytes[28] === 1 ? PASSES.reduce((sum, pass) => sum + rows(pass), 0) : rows([0, 0, 1, 1]);
  // What does not unpack throws, and the caller takes it for no picture.
  return inflateSync(packed, { maxOutputLength: expected }).length === expected;
}
