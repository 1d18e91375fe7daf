import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { zipSync } from 'fflate';
import type { Parcel } from '../../src/publish/places/place.ts';
import { usbFile } from '../../src/targets/addresses.ts';

/** A release of a few files, to be taken somewhere. */
export async function makeParcel(folder: string, words: string): Promise<Parcel> {
  const stamp = Buffer.from(words).toString('hex');
  const release = path.join(folder, `release-${stamp}`);
  const page = Buffer.from(words);
  const files: Record<string, Uint8Array> = {
    'index.html': page,
    'bài/một trang.html': page,
    '_astro/page.abcd.css': Buffer.from('same in all'),
    [usbFile().slice(1)]: zipSync({ 'index.html': page, 'lop-4/index.html': page }),
  };
  for (const [name, data] of Object.entries(files)) {
    const file = path.join(release, ...name.split('/'));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, data);
  }
  return { release, stamp, work: path.join(folder, 'work') };
}
