import type { Picture as Read } from '../document/paper.ts';
import { readPicture } from '../reading/read-picture.ts';
import type { Picture } from './piece.ts';

/** In bytes: a photograph straight from a phone, before it is made smaller for the page. */
export const HEAVIEST_PICTURE = 2_000_000;

const ENDINGS: Record<Read['format'], Picture['ending']> = { png: 'png', jpeg: 'jpg', svg: 'svg' };

/** What a drawing needs none of: it could run, or fetch, where the page shows it. */
const ACTIVE =
  /<!(?:DOCTYPE|ENTITY)|<\s*(?:\w+:)?(?:script|foreignObject|iframe|image|use|a)\b|\son\w+\s*=|(?:javascript|https?|file):(?!\/\/www\.w3\.org\/)|@import|<\?xml-stylesheet/i;

/** A picture that lies in the file, or why it cannot be kept (Vietnamese). */
export function takePicture(bytes: Uint8Array): Picture | { why: string } {
  if (bytes.length > HEAVIEST_PICTURE) return { why: `nặng hơn ${HEAVIEST_PICTURE / 1e6} MB` };
  const buffer = Buffer.from(bytes);
  const read = ['a.png', 'a.jpg', 'a.svg'].map((name) => readPicture(name, buffer)).find((one) => one !== null);
  if (!read) return { why: 'không phải hình PNG, JPEG hay SVG còn nguyên' };
  if (read.format === 'svg' && ACTIVE.test(buffer.toString('utf8')))
    return { why: 'hình SVG có lệnh hoặc gọi ra ngoài' };
  return { ending: ENDINGS[read.format], data: read.data };
}
