import type { Picture } from './paper.ts';

const TYPES: Record<Picture['format'], string> = { png: 'image/png', jpeg: 'image/jpeg', svg: 'image/svg+xml' };

/**
 * A lesson's picture as a data: address, so that a page is whole by itself (offline, from a USB stick).
 * A drawing stays text, which gzip presses far better than base64; as an <img> it can run no script.
 */
export function pictureAddress({ format, data, onPage }: Picture): string {
  if (onPage) return `data:image/webp;base64,${onPage}`;
  if (format !== 'svg') return `data:${TYPES[format]};base64,${data}`;
  return drawingAddress(Buffer.from(data, 'base64').toString('utf8'));
}

/** An SVG drawing as a data: address. */
export const drawingAddress = (svg: string): string =>
  `data:${TYPES.svg},${svg
    .replace(/\s*\n\s*/g, ' ')
    .trim()
    .replace(/[%#<>" ]/g, encodeURIComponent)}`;
