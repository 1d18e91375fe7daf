import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkit';
import { expect, test } from 'vitest';

/** All that a label of the sheet may say. */
const LETTERS = '0123456789 ABCDEFIVXSĐPM abcdefgh ềốáầâúãđnuoi (),:';
/** Of a capital's height: to a fortieth of a millimetre, which no eye sees, as a browser is sent them. */
const UNITS = 100;
const FACE = '@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf';

test('the outlines of the sheet’s letters are those of our typeface', async () => {
  const font = create(await readFile(fileURLToPath(import.meta.resolve(FACE)))) as Font;
  const scale = UNITS / font.capHeight;
  const outline = (letter: string) => {
    const [glyph] = font.layout(letter).glyphs;
    // Each step from the point before, which makes small numbers.
    let pen = [0, 0];
    const path = glyph!.path.commands.map(({ command, args }) => {
      const letterOf = { moveTo: 'm', lineTo: 'l', quadraticCurveTo: 'q', bezierCurveTo: 'c', closePath: 'z' }[command];
      const points = args.map((value, i) => Math.round(value * scale * (i % 2 ? -1 : 1)));
      const steps = points.map((value, i) => value - pen[i % 2]!);
      if (points.length) pen = points.slice(-2);
      return letterOf + steps.join(' ').replaceAll(' -', '-');
    });
    return `${Math.round(glyph!.advanceWidth * scale)} ${path.join('')}`;
  };
  const outlines = Object.fromEntries([...new Set(LETTERS)].map((letter) => [letter, outline(letter)]));
  await expect(`${JSON.stringify(outlines, null, 2)}\n`).toMatchFileSnapshot('glyphs.json');
});
