import { crc32 } from 'node:zlib';
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

/** Each chunk bears its length and the sum of its bytes, and the last is IEND. */
function isWholePng(bytes: Buffer): boolean {
  if (bytes.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') return false;
  for (let start = 8; start + 12 <= bytes.length;) {
    const end = start + 8 + bytes.readUInt32BE(start);
    if (end + 4 > bytes.length || crc32(bytes.subarray(start + 4, end)) !== bytes.readUInt32BE(end)) return false;
    if (bytes.toString('latin1', start + 4, start + 8) === 'IEND') return true;
    start = end + 4;
  }
  return false;
}
