import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import subsetFont from 'subset-font';
import { BORROWED } from '../../print/borrowed.ts';
import { writeWhole } from '../write-whole.ts';

/** Vietnamese letters with every tone, ASCII, and the punctuation and signs a text may come to need. */
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const VOWELS = [...'aăâeêioôơuưyAĂÂEÊIOÔƠUƯY'].flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC')));
const ASCII = Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCharCode(0x20 + i));
const ALWAYS = [...VOWELS, ...ASCII, ...'đĐ“”‘’«»…–—·•×÷±−≤≥°§©²³½₫€\u00a0\u2060'];

const FONT = '@expo-google-fonts/be-vietnam-pro';
/** One weight: running text is set in the device's own font. */
const WEIGHTS = { 700: '700Bold/BeVietnamPro_700Bold.ttf' };
/** Lends it the letters it lacks: files of their own, which a browser asks for on pages that have such a letter. */
const LENDER = '@expo-google-fonts/arimo';
const LENDER_WEIGHTS = { 400: '400Regular/Arimo_400Regular.ttf', 700: '700Bold/Arimo_700Bold.ttf' };
// Screens of today do not use a TrueType font's hinting, which is more than half of it; nor does the site use old-style
// figures.
const OPTIONS = {
  targetFormat: 'woff2',
  noHinting: true,
  keepFeatures: ['ccmp', 'kern', 'locl', 'mark', 'mkmk'],
} as const;

/**
 * A Vite plugin: `khien-fonts/be-vietnam-pro-700.woff2` is our own subset of the font, made when it is first
 * asked for; `khien-fonts/arimo-400.woff2` the few letters that it borrows.
 */
export function webFonts(project: string, content: string) {
  return {
    name: 'khien-web-fonts',
    config: async () => ({
      resolve: { alias: { 'khien-fonts': await cutWebFonts(project, await charactersInUse(project, content)) } },
    }),
  };
}

/**
 * Cuts the font down to these characters (charactersInUse: what Vietnamese and the site's own words need, a letter that
 * only one lesson uses too). Kept in a folder named after what went in. Returns that folder.
 */
export async function cutWebFonts(project: string, characters: string): Promise<string> {
  const read = (font: string, weights: Record<string, string>, name: string, letters: string) =>
    Object.entries(weights).map(async ([weight, file]) => ({
      name: `${name}-${weight}.woff2`,
      letters,
      data: await readFile(path.join(project, 'node_modules', font, file)),
    }));
  const sources = await Promise.all([
    ...read(FONT, WEIGHTS, 'be-vietnam-pro', characters),
    ...read(LENDER, LENDER_WEIGHTS, 'arimo', BORROWED),
  ]);
  const hash = createHash('sha256').update(characters + BORROWED + JSON.stringify(OPTIONS));
  for (const { data } of sources) hash.update(data);
  const folder = path.join(project, '.khien', 'fonts', hash.digest('hex').slice(0, 16));
  await mkdir(folder, { recursive: true });
  for (const { name, letters, data } of sources) {
    const file = path.join(folder, name);
    if (await stat(file).catch(() => null)) continue;
    await writeWhole(file, await subsetFont(data, letters, OPTIONS));
  }
  return folder;
}

/** The letters of a site, and the folder of the fonts that were cut to them. */
export interface Letters {
  characters: string;
  fonts: string;
}

export async function cutLetters(project: string, content: string): Promise<Letters> {
  const characters = await charactersInUse(project, content);
  return { characters, fonts: await cutWebFonts(project, characters) };
}

/** Whatever Vietnamese needs, and whatever the lessons and our own words do. */
export const charactersInUse = async (project: string, content: string): Promise<string> =>
  [...new Set([...ALWAYS, ...(await charactersOf(content)), ...(await charactersOf(path.join(project, 'src')))])]
    .sort()
    .join('');

/** Every character of the texts in a folder but ASCII. The subsetter leaves out what the font has no glyph for. */
async function charactersOf(folder: string): Promise<Set<string>> {
  const found = new Set<string>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(mdx|yaml|astro|ts|css)$/.test(entry.name)) continue;
    // In one step: of thousands of small files, waiting for each takes longest.
    const text = readFileSync(path.join(entry.parentPath, entry.name), 'utf8');
    // Most of it is ASCII, which is always in.
    for (const character of text.normalize('NFC').replace(/[ -~]+/g, '')) found.add(character);
  }
  // Letters with a breve that the font has no glyph for (ŏ) are set as their base and the mark.
  for (const character of [...found].filter((one) => !ALWAYS.includes(one))) {
    const parts = character.normalize('NFD');
    if (parts.includes('\u0306')) for (const part of parts) found.add(part);
  }
  return found;
}
