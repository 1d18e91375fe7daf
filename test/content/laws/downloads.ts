/** What must hold of everything a built site offers to download. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { imageSize } from 'image-size';
import UPNG from 'upng-js';
import { expect } from 'vitest';
import { MANIFEST } from '../../../src/curriculum/address.ts';
import type { PackFile } from '../../../src/publish/manifest.ts';
import { pictureFile } from '../../../src/targets/addresses.ts';
import { TARGET_IDS, TARGETS } from '../../../src/targets/registry.ts';
import { lookOnce } from '../../look-once.ts';
import type { Laws } from './law.ts';

const published = (dist: string, address: string) => readFile(path.join(dist, address));
export const filesOf = async (dist: string): Promise<PackFile[]> =>
  (JSON.parse(String(await published(dist, MANIFEST))) as { files: PackFile[] }).files;

/** Shares of a picture's pixels that are dark, and that are light. */
function tones(png: Buffer): { dark: number; light: number } {
  const pixels = new Uint8Array(UPNG.toRGBA8(UPNG.decode(new Uint8Array(png).buffer))[0]!);
  let [dark, light] = [0, 0];
  for (let at = 0; at < pixels.length; at += 4) {
    if (pixels[at + 1]! < 128) dark++;
    if (pixels[at + 1]! > 200) light++;
  }
  return { dark: (dark * 4) / pixels.length, light: (light * 4) / pixels.length };
}

/** The targets that come in every release and have a budget of their own. */
const BUDGETED = TARGET_IDS.flatMap((id) => {
  const { release, budget } = TARGETS[id];
  return release === 'always' && budget !== null ? [{ id, most: budget }] : [];
});

export const downloadLaws: Laws<{ dist: string }> = {
  ...Object.fromEntries(
    BUDGETED.map(({ id, most }) => [
      `every ${id} is at most ${most / 1000} kB`,
      async ({ dist }: { dist: string }) => {
        const own = (await filesOf(dist)).filter((file) => file.kind === id);
        // A sample has a warning or two, what the office prints once, and as many lessons as there are grades.
        expect(own.length).toBeGreaterThan(['alert', 'office'].includes(TARGETS[id].subject) ? 0 : 20);
        expect(own.filter(({ bytes }) => bytes > most).map(({ address, bytes }) => `${address}: ${bytes}`)).toEqual([]);
      },
    ]),
  ),

  'every document of every lesson has its first page as a picture: small, light, and not blank': async ({ dist }) => {
    const documents = (await filesOf(dist)).filter(({ format }) => format === 'pdf' || format === 'pptx');
    expect(documents.length).toBeGreaterThan(300);
    for (const { address, picture } of documents) {
      expect(picture?.address, address).toBe(pictureFile(address));
      const png = await published(dist, picture!.address);
      expect(png.length, address).toBeLessThanOrEqual(11_000);
      expect(imageSize(png), address).toMatchObject({ type: 'png', width: picture!.width, height: picture!.height });
      const { dark, light } = await lookOnce('tones', png, () => tones(png));
      expect(dark, address).toBeGreaterThan(0.003);
      expect(light, address).toBeGreaterThan(0.3);
    }
  },
};
