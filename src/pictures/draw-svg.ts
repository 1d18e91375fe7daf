/**
 * An SVG made fit for any Word: letters as outlines, and as PNG, drawn with our own typeface and no other on every
 * machine.
 */
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import type { Picture } from '../document/paper.ts';
import { chooseColours } from './choose-colours.ts';
import { writePng } from './write-png.ts';

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

export interface Drawing {
  svg: Uint8Array;
  png: Uint8Array;
}
/** Who writes Word and slides is handed one: who keeps files between builds keeps drawings too. */
export type Draw = (picture: Picture) => Drawing;

/** No lesson has so many drawings; all of a great curriculum would fill the memory. */
const REMEMBERED = 500;

/**
 * Draws, and remembers the drawings made last by what they show: one stands in many papers, and each paper comes to a
 * worker as a copy of its own.
 */
export function rememberDrawings(draw: Draw): Draw {
  const drawn = new Map<string, Drawing>();
  return (picture) => {
    const name = `${picture.width} ${picture.height} ${picture.data}`;
    const known = drawn.get(name);
    if (known) return known;
    const made = draw(picture);
    if (drawn.size === REMEMBERED) drawn.delete(drawn.keys().next().value!);
    drawn.set(name, made);
    return made;
  };
}

export const drawSvg = rememberDrawings(drawOnce);

/** Asks nothing but the picture. What no other file has, as a code, is not to be remembered. */
export function drawOnce(picture: Picture): Drawing {
  const resvg = new Resvg(closed(Buffer.from(picture.data, 'base64').toString('utf8')), {
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
  const { pixels, width, height } = resvg.render();
  const most = picture.width > SMALL.width ? COLOURS : SMALL.colours;
  return { svg: Buffer.from(resvg.toString()), png: writePng(chooseColours(pixels, width, height, most)) };
}

/** A picture may not reach for other files: resvg would read them from the disk. */
const closed = (svg: string): string =>
  svg.replace(/(?:[\w-]+:)?\bhref\s*=\s*(?:"(?!data:|#)[^"]*"|'(?!data:|#)[^']*')/gi, '');
