import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { fontFiles, type FaceName } from '../print/fonts.ts';
import type { FamilyFiles } from './shelf.ts';

const OPTIONS = {
  targetFormat: 'truetype',
  noHinting: true,
  keepFeatures: ['ccmp', 'kern', 'locl', 'mark', 'mkmk'],
} as const;

/** The paper's own typeface, cut to these characters; a letter that is set as base and mark (ŏ) finds both. */
export async function cutFamily(face: FaceName, characters: string): Promise<FamilyFiles> {
  const text = characters + characters.normalize('NFD');
  const cut = Object.entries(fontFiles(face)).map(async ([style, url]) => [
    style,
    Buffer.from(await subsetFont(await readFile(fileURLToPath(url)), text, OPTIONS)).toString('base64'),
  ]);
  return Object.fromEntries(await Promise.all(cut));
}
