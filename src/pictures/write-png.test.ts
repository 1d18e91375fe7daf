import fc from 'fast-check';
import UPNG from 'upng-js';
import { expect, test } from 'vitest';
import { chooseColours } from './choose-colours.ts';
import { writePng } from './write-png.ts';

const read = (png: Uint8Array) => {
  const decoded = UPNG.decode(png.slice().buffer);
  return { ...decoded, rgba: new Uint8Array(UPNG.toRGBA8(decoded)[0]!) };
};
const pixelsOf = (colours: readonly number[]): Uint8Array =>
  Uint8Array.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255, 255]));

const colour = fc.nat(0xffffff);
/** A picture of few or many colours, of any width. */
const picture = fc
  .tuple(fc.uniqueArray(colour, { minLength: 1, maxLength: 300 }), fc.integer({ min: 1, max: 40 }))
  .chain(([colours, width]) =>
    fc.record({
      width: fc.constant(width),
      pixels: fc
        .array(fc.constantFrom(...colours), { minLength: width, maxLength: 600 })
        .map((pixels) => pixels.slice(0, pixels.length - (pixels.length % width))),
    }),
  );

test('a picture of few colours is read back as it was, whatever its width and their number', () => {
  fc.assert(
    fc.property(picture, ({ width, pixels }) => {
      fc.pre(new Set(pixels).size <= 256);
      const height = pixels.length / width;
      const png = read(writePng(chooseColours(pixelsOf(pixels), width, height, 256)));
      expect([png.width, png.height]).toEqual([width, height]);
      expect(png.rgba).toEqual(pixelsOf(pixels));
    }),
  );
});

test('of many colours as many are left as are allowed, and the ground is left as it is', () => {
  const blend = Array.from({ length: 200 }, (_, i) => 0x010101 * (255 - i));
  const pixels = [...new Array<number>(300).fill(0xffffff), ...blend];
  const { palette, indexes } = chooseColours(pixelsOf(pixels), 50, 10, 16);
  expect(palette).toHaveLength(16);
  expect(palette[indexes[0]!]).toBe(0xffffff);
  const off = blend.map((grey, i) => Math.abs((grey & 255) - (palette[indexes[300 + i]!]! & 255)));
  expect(Math.max(...off)).toBeLessThan(16);
});
