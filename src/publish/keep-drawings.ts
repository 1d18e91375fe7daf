import { hash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { drawOnce, rememberDrawings, type Draw, type Drawing } from '../pictures/draw-svg.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');
/** What decides how a picture is drawn, beside the picture; a test holds it to what draw-svg imports. */
export const CODE = [
  'package-lock.json',
  'src/pictures/choose-colours.ts',
  'src/pictures/draw-svg.ts',
  'src/pictures/write-png.ts',
];

/**
 * Draws with `draw` what is not in `folder`. A file there begins with the hash of the rest, so that one that a power
 * cut has left half is not taken for a drawing.
 */
export function keeping(draw: Draw, folder: string): Draw {
  const code = [process.version, ...CODE.map((file) => readFileSync(path.join(PROJECT, file), 'utf8'))].join('\n');
  const hashOf = (data: string | Uint8Array) => hash('sha256', data, 'hex').slice(0, 40);
  const drawer = hashOf(code);
  return (picture) => {
    const file = path.join(folder, hashOf(`${drawer} ${picture.width} ${picture.height} ${picture.data}`));
    const known = find(file);
    if (known) return known;
    const drawn = draw(picture);
    const data = serialize({ svg: drawn.svg, png: drawn.png });
    try {
      mkdirSync(folder, { recursive: true });
      const part = `${file}.${randomUUID()}`;
      writeFileSync(part, Buffer.concat([Buffer.from(hashOf(data)), data]));
      renameSync(part, file);
    } catch {
      // Where nothing can be kept it is drawn again.
    }
    return drawn;
  };
  function find(file: string): Drawing | null {
    let kept: Buffer;
    try {
      kept = readFileSync(file);
    } catch {
      return null;
    }
    const data = kept.subarray(40);
    return kept.toString('latin1', 0, 40) === hashOf(data) ? (deserialize(data) as Drawing) : null;
  }
}

/** Where the drawings for Word and slides are kept, for all threads and builds of this checkout. */
export const DRAWINGS = path.join(PROJECT, '.khien', 'drawings');
export const drawKept = rememberDrawings(keeping(drawOnce, DRAWINGS));
