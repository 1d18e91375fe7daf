import { expect, test } from 'vitest';
import { loadFonts } from './fonts.ts';
import { readKern } from './read-kern.ts';

const LETTERS = [...'AĂÂĐÊLOÔƠPTƯVXYÝaàảâấậăđeêễfgiìklmoộơrstuưvxyỹwz.,:;!?“”‘’–…()-0179'];

test('pairs are kerned as fontkit kerns them, in every face', () => {
  for (const face of Object.values(loadFonts()).flatMap((family) => Object.values(family))) {
    const glyphs = LETTERS.map((letter) => face.glyphOf.get(letter.codePointAt(0)!)!);
    let moved = 0;
    // A third of all pairs: fontkit takes its time.
    LETTERS.forEach((left, i) =>
      LETTERS.forEach((right, j) => {
        if ((i + j) % 3) return;
        const { positions, glyphs: laid } = face.font.layout(left + right, { liga: false, clig: false });
        const kern = readKern(face.tables, glyphs[i]!, glyphs[j]!);
        expect(kern, `${face.name} ${left}${right}`).toBe(positions[0]!.xAdvance - laid[0]!.advanceWidth);
        if (kern) moved++;
      }),
    );
    expect(moved).toBeGreaterThan(20);
  }
});

test('a font without kerning moves nothing', () => {
  expect(readKern(new Map(), 36, 57)).toBe(0);
});
