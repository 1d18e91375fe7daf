/** Brings a picture down to a few colours: flat drawings have few, and the blends at their edges can share. */
import type { Indexed } from './write-png.ts';

/** A colour of the picture, how many pixels have it, and once there is a palette its place there. */
interface Colour {
  rgb: readonly number[];
  count: number;
  place: number;
}
interface Group {
  colours: Colour[];
  pixels: number;
  middle: number[];
  /** Along which of red, green and blue its colours lie furthest apart, and how far, squared and summed over pixels. */
  axis: number;
  spread: number;
}

/** How often colours go over to the nearest group, and groups to the middle of their colours. */
const ROUNDS = 3;

/**
 * The pixels (RGBA, opaque) with at most so many colours. Up to that many stay as they are; of more, the group that is
 * furthest spread is parted until there are enough.
 */
export function chooseColours(rgba: Uint8Array, width: number, height: number, most: number): Indexed {
  const pixels = wordsOf(rgba);
  const known = countColours(rgba, pixels);
  const colours = [...known.values()];
  const palette = (colours.length <= most ? colours : part(colours, most)).map(({ rgb }) => rgb);
  for (const colour of colours) colour.place = nearest(colour.rgb, palette);
  const indexes = new Uint8Array(pixels.length);
  eachRun(pixels, (word, start, end) => void indexes.fill(known.get(word)!.place, start, end));
  return {
    width,
    height,
    indexes,
    palette: palette.map(([red, green, blue]) => (red! << 16) | (green! << 8) | blue!),
  };
}

/** Each pixel as one number: which byte is which colour does not matter where they are only told apart. */
const wordsOf = (rgba: Uint8Array): Uint32Array => {
  const { buffer, byteOffset, byteLength } = rgba.byteOffset % 4 ? new Uint8Array(rgba) : rgba;
  return new Uint32Array(buffer, byteOffset, byteLength / 4);
};

/** Every colour of the picture, by how its pixels are written, in the order in which they are met. */
function countColours(rgba: Uint8Array, pixels: Uint32Array): Map<number, Colour> {
  const known = new Map<number, Colour>();
  eachRun(pixels, (word, start, end) => {
    const colour = known.get(word);
    if (colour) colour.count += end - start;
    else known.set(word, { rgb: [...rgba.subarray(start * 4, start * 4 + 3)], count: end - start, place: 0 });
  });
  return known;
}

/** Most pixels are as the one before: what is done once a run is done seldom. */
function eachRun(pixels: Uint32Array, work: (word: number, start: number, end: number) => void): void {
  for (let start = 0, end = 0; start < pixels.length; start = end) {
    const word = pixels[start]!;
    while (end < pixels.length && pixels[end] === word) end++;
    work(word, start, end);
  }
}

/** Groups of colours, each as one: the middle of its pixels. */
function part(colours: Colour[], most: number): Pick<Colour, 'rgb'>[] {
  const groups = [groupOf(colours)];
  while (groups.length < most) {
    const widest = groups.reduce((best, group) => (group.spread > best.spread ? group : best));
    const { axis, middle } = widest;
    const [low, high] = [true, false].map((below) =>
      widest.colours.filter(({ rgb }) => rgb[axis]! <= middle[axis]! === below),
    );
    groups.splice(groups.indexOf(widest), 1, groupOf(low!), groupOf(high!));
  }
  let moved = groups;
  for (let round = 0; round < ROUNDS; round++) {
    const middles = moved.map(({ middle }) => middle);
    const own = middles.map((): Colour[] => []);
    for (const colour of colours) own[nearest(colour.rgb, middles)]!.push(colour);
    moved = own.filter((group) => group.length).map(groupOf);
  }
  return moved.map(({ colours: own, pixels, middle }) => {
    const main = own.reduce((best, colour) => (colour.count > best.count ? colour : best));
    // A flat ground stays what it is: white paper with the rim of a line in it is white.
    return main.count * 2 > pixels ? main : { rgb: middle.map(Math.round) };
  });
}

/** Plain loops: a picture of noise has a million colours, and they are summed once for every group and round. */
function groupOf(colours: Colour[]): Group {
  let pixels = 0;
  const sums = [0, 0, 0];
  for (const { rgb, count } of colours) {
    pixels += count;
    for (let axis = 0; axis < 3; axis++) sums[axis]! += rgb[axis]! * count;
  }
  const middle = sums.map((sum) => sum / pixels);
  const spreads = [0, 0, 0];
  for (const { rgb, count } of colours)
    for (let axis = 0; axis < 3; axis++) spreads[axis]! += (rgb[axis]! - middle[axis]!) ** 2 * count;
  const spread = Math.max(...spreads);
  return { colours, pixels, middle, axis: spreads.indexOf(spread), spread };
}

function nearest(rgb: readonly number[], palette: readonly (readonly number[])[]): number {
  let best = 0;
  let least = Infinity;
  for (let i = 0; i < palette.length; i++) {
    const [red, green, blue] = palette[i]!;
    const far = (rgb[0]! - red!) ** 2 + (rgb[1]! - green!) ** 2 + (rgb[2]! - blue!) ** 2;
    if (far < least) [least, best] = [far, i];
  }
  return best;
}
