import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { create, type Font } from 'fontkit';
import { expect, test } from 'vitest';
import { BORROWED } from '../../print/borrowed.ts';
import { charactersInUse, cutWebFonts } from './web-fonts.ts';

const PROJECT = path.resolve(import.meta.dirname, '../../..');

test('the letters that the font lacks are lent by files of their own, light, and named to the browser', async () => {
  const project = mkdtempSync(path.join(tmpdir(), 'khien-'));
  try {
    symlinkSync(path.join(PROJECT, 'node_modules'), path.join(project, 'node_modules'));
    cpSync(path.join(PROJECT, 'src/curriculum'), path.join(project, 'src'), { recursive: true });
    const folder = await cutWebFonts(project, await charactersInUse(project, path.join(PROJECT, 'content')));
    const read = (name: string) => readFileSync(path.join(folder, `${name}.woff2`));
    for (const weight of [400, 700]) {
      const lender = create(read(`arimo-${weight}`)) as Font;
      for (const letter of BORROWED) expect(lender.hasGlyphForCodePoint(letter.codePointAt(0)!)).toBe(true);
      expect(lender.characterSet.length).toBeLessThan(6);
      expect(read(`arimo-${weight}`).length).toBeLessThan(2000);
      const own = create(read('be-vietnam-pro-700')) as Font;
      expect([...BORROWED].filter((letter) => own.hasGlyphForCodePoint(letter.codePointAt(0)!))).toEqual([]);
    }
  } finally {
    rmSync(project, { recursive: true });
  }
  const style = readFileSync(path.join(PROJECT, 'src/styles/fonts.css'), 'utf8');
  const range = [...BORROWED].map((letter) => `U+${letter.codePointAt(0)!.toString(16).toUpperCase()}`).join(', ');
  expect(style.match(/unicode-range: .*;/g)).toEqual(Array(2).fill(`unicode-range: ${range};`));
});
