import { hashText } from '../curriculum/seeded.ts';

/**
 * The hash of a text, stirred by the last steps of MurmurHash3, so that texts alike but for their end are far apart.
 */
function hash(text: string): number {
  let h = hashText(text);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * An order of `count` places that looks shuffled and depends on the seed alone: a question shows its things the same
 * way on every page and paper. Never the order they came in (from two things on), which would be the answer.
 */
export function mixedPlaces(count: number, seed: string): number[] {
  const places = Array.from({ length: count }, (_, index) => index);
  const keyed = places
    .map((place) => ({ place, key: hash(`${seed}/${place}`) }))
    .sort((a, b) => a.key - b.key || a.place - b.place);
  const mixed = keyed.map(({ place }) => place);
  return count > 1 && mixed.every((place, index) => place === index) ? [...mixed.slice(1), mixed[0]!] : mixed;
}

export const mix = <T>(things: readonly T[], seed: string): T[] =>
  mixedPlaces(things.length, seed).map((place) => things[place]!);
