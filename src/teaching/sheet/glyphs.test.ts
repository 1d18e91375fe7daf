import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkit';
import { expect, test } from 'vitest';

/** All that a label of the sheet may say. */
const LETTERS = '0123456789 ABCDEFGHIVXSĐPM abcdefgh ềốáầâúãđnuoi (),:';
const FACE = '@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf';

test('the outlines of the sheet’s letters are those of our typeface', async () => {
  const font = create(await readFile(fileURLToPath(import.meta.resolve(FACE)))) as Font;
  const scale = 1000 / font.capHeight;
  const outline = (letter: string) => {
    const [glyph] = font.layout(letter).glyphs;
    const path = glyph!.path.commands.map(({ command, args }) => {
      const letterOf = { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', bezierCurveTo: 'C', closePath: 'Z' }[command];
      return [letterOf, ...args.map((value, i) => Math.round(value * scale * (i % 2 ? -1 : 1)))].join(' ');
    });
    return [Math.round(glyph!.advanceWidth * scale), ...path].join(' ');
  };
  const outlines = Object.fromEntries([...new Set(LETTERS)].map((letter) => [letter, outline(letter)]));
  await expect(`${JSON.stringify(outlines, null, 2)}\n`).toMatchFileSnapshot('glyphs.json');
});
