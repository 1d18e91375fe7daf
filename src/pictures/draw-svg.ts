/**
 * An SVG made fit for any Word: letters as outlines, and as PNG, drawn with our own typeface and no other on every
 * machine.
 */
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import UPNG from 'upng-js';
import type { Picture } from '../document/paper.ts';

// pixels of the PNG to one of the drawing: about 190 a printed inch; programs of today show the SVG itself
const DENSITY = 2;
const WIDEST = 2400;
/** Flat drawings have few colours: a palette makes the file a third, and the eye sees no difference. */
const COLOURS = 64;
/** A drawing that stands beside a line of words has fewer still, and a test holds dozens of them. */
const SMALL = { width: 96, colours: 16 };

const FAMILY = 'Be Vietnam Pro';
const fontFiles = ['400Regular', '700Bold', '400Regular_Italic', '700Bold_Italic'].map((style) =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/be-vietnam-pro/${style}/BeVietnamPro_${style}.ttf`)),
);

interface Drawing {
  svg: Uint8Array;
  png: Uint8Array;
}

/** A drawing stands in several papers of its lesson. */
const drawn = new WeakMap<Picture, Drawing>();

export function drawSvg(picture: Picture): Drawing {
  const known = drawn.get(picture);
  if (known) return known;
  const drawing = new Resvg(closed(Buffer.from(picture.data, 'base64').toString('utf8')), {
    fitTo: { mode: 'width', value: Math.round(Math.min(picture.width * DENSITY, WIDEST)) },
    font: {
      fontFiles,
      loadSystemFonts: false,
      defaultFontFamily: FAMILY,
      sansSerifFamily: FAMILY,
      serifFamily: FAMILY,
      monospaceFamily: FAMILY,
    },
    background: '#ffffff',
  });
  const { pixels, width, height } = drawing.render();
  const png = new Uint8Array(
    UPNG.encode([Uint8Array.from(pixels).buffer], width, height, picture.width > SMALL.width ? COLOURS : SMALL.colours),
  );
  const made = { svg: Buffer.from(drawing.toString()), png };
  drawn.set(picture, made);
  return made;
}

/** A picture may not reach for other files: resvg would read them from the disk. */
const closed = (svg: string): string =>
  svg.replace(/(?:[\w-]+:)?\bhref\s*=\s*(?:"(?!data:|#)[^"]*"|'(?!data:|#)[^']*')/gi, '');
