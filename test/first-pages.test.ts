import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { imageSize } from 'image-size';
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5';
import UPNG from 'upng-js';
import { expect, inject, test } from 'vitest';
import { MANIFEST, teacherPage } from '../src/curriculum/address.ts';
import { pictureFile } from '../src/targets/addresses.ts';
import { GRADES } from '../src/curriculum/grade.ts';
import type { PackFile } from '../src/publish/make-packs.ts';

const published = (address: string) => readFile(path.join(inject('site'), address));
const documents = async () =>
  (JSON.parse(String(await published(MANIFEST))) as { files: PackFile[] }).files.filter(
    ({ format }) => format === 'pdf' || format === 'pptx',
  );

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

test('every document of every lesson has its first page as a picture: small, light, and not blank', async () => {
  const all = await documents();
  expect(all.length).toBeGreaterThan(300);
  for (const { address, picture } of all) {
    expect(picture?.address, address).toBe(pictureFile(address));
    const png = await published(picture!.address);
    expect(png.length, address).toBeLessThanOrEqual(10_000);
    expect(imageSize(png), address).toMatchObject({ type: 'png', width: picture!.width, height: picture!.height });
    const { dark, light } = tones(png);
    expect(dark, address).toBeGreaterThan(0.003);
    expect(light, address).toBeGreaterThan(0.3);
  }
});

test('the pages show each of them at its own width and height, so that nothing jumps', async () => {
  const shown = new Map<string, Record<string, string>>();
  for (const grade of GRADES) {
    const visit = (node: DefaultTreeAdapterTypes.Node): void => {
      if (tree.isElementNode(node) && node.tagName === 'img') {
        const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
        shown.set(attributes.src!, attributes);
      }
      if ('childNodes' in node) node.childNodes.forEach(visit);
    };
    visit(parse(String(await published(`${teacherPage(grade)}index.html`))));
  }
  for (const { address, picture } of await documents()) {
    expect(shown.get(picture!.address), address).toMatchObject({
      width: String(picture!.width),
      height: String(picture!.height),
      loading: 'lazy',
      alt: '',
    });
  }
});
