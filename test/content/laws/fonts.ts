/** What must hold of the fonts that a site brings. */
import { readdir, readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { create, type Font } from 'fontkit';
import { parse, defaultTreeAdapter as tree, type DefaultTreeAdapterTypes } from 'parse5';
import { expect } from 'vitest';
import { BORROWED } from '../../../src/print/borrowed.ts';
import { lookOnceAtPage } from '../../look-once.ts';
import type { Laws } from './law.ts';

/** The words of a page that are shown. */
function wordsOf(node: DefaultTreeAdapterTypes.Node): string {
  if (tree.isTextNode(node)) return node.value;
  if (tree.isElementNode(node) && ['script', 'style'].includes(node.tagName)) return '';
  return 'childNodes' in node ? node.childNodes.map(wordsOf).join(' ') : '';
}

export const fontLaws: Laws<{ dist: string }> = {
  'the fonts of the site have a glyph for every letter of every page, every Vietnamese letter, and weigh at most 15 kB':
    async ({ dist }) => {
      const site = await realpath(dist);
      const characters = new Set(
        'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ'.normalize('NFC'),
      );
      for (const letter of [...characters]) characters.add(letter.toUpperCase());
      for (const file of await readdir(site, { recursive: true })) {
        if (!file.endsWith('.html')) continue;
        const html = await readFile(path.join(site, file), 'utf8');
        const own = await lookOnceAtPage('letters', html, () => [...new Set(wordsOf(parse(html)))].join(''));
        for (const character of own) characters.add(character);
      }
      // The other two lend letters of the highlands, and are asked for only where one stands.
      const fonts = (await readdir(path.join(site, '_astro'))).filter((file) => /^be-vietnam-pro.*\.woff2$/.test(file));
      expect(fonts).toHaveLength(1);
      let bytes = 0;
      for (const name of fonts) {
        const data = await readFile(path.join(site, '_astro', name));
        bytes += data.length;
        const font = create(data) as Font;
        // White space and the joiner are the browser's own; a letter may be set as its base and its mark, or borrowed.
        const has = (letter: string) => font.hasGlyphForCodePoint(letter.codePointAt(0)!);
        const missing = [...characters].filter(
          (character) =>
            !/[\s\u2060]/.test(character) &&
            !BORROWED.includes(character) &&
            ![...character.normalize('NFD')].every(has) &&
            !has(character),
        );
        expect(missing.join(' '), name).toBe('');
      }
      expect(bytes).toBeLessThan(15_000);
    },
};
