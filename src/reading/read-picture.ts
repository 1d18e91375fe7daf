import { imageSize } from 'image-size';
import type { Picture } from '../model/paper.ts';

const FORMATS: Record<string, Picture['format']> = { svg: 'svg', png: 'png', jpg: 'jpeg', jpeg: 'jpeg' };

/** The picture in these bytes, or null when its name or content is none that page and paper both can show. */
export function readPicture(name: string, bytes: Uint8Array): Picture | null {
  const format = FORMATS[name.split('.').at(-1)?.toLowerCase() ?? ''];
  if (!format) return null;
  try {
    const { width, height } = imageSize(bytes);
    if (!width || !height) return null;
    return { format, data: Buffer.from(bytes).toString('base64'), width, height };
  } catch {
    return null;
  }
}
