import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { BORROWED } from '../print/borrowed.ts';
import { fontFiles, lenderFiles, type FaceName } from '../print/fonts.ts';
import type { FamilyFiles, Styles } from './shelf.ts';

const OPTIONS = {
  targetFormat: 'truetype',
  noHinting: true,
  keepFeatures: ['ccmp', 'kern', 'locl', 'mark', 'mkmk'],
} as const;

/**
 * The paper's own typeface, cut to these characters; a letter that is set as base and mark (ŏ) finds both, one that is
 * borrowed comes with the face that lends it.
 */
export async function cutFamily(face: FaceName, characters: string): Promise<FamilyFiles> {
  const lenders = lenderFiles(face);
  const borrowed = [...BORROWED].filter((letter) => characters.includes(letter)).join('');
  return {
    ...(await cut(fontFiles(face), characters + characters.normalize('NFD'))),
    ...(lenders && borrowed ? { lender: await cut(lenders, borrowed) } : {}),
  };
}

async function cut(files: ReturnType<typeof fontFiles>, text: string): Promise<Styles> {
  const cut = Object.entries(files).map(async ([style, url]) => [
    style,
    Buffer.from(await subsetFont(await readFile(fileURLToPath(url)), text, OPTIONS)).toString('base64'),
  ]);
  return Object.fromEntries(await Promise.all(cut)) as Styles;
}
