/**
 * How far two glyphs move together or apart, read from the font's own table: GPOS in OpenType, lookups of type 2, where
 * format 1 lists pairs and format 2 classes of glyphs. fontkit knows it too, but lays out a whole text to tell: for a
 * document of new words that was a third of the time.
 */
import { viewOf, type Tables } from './cut-font.ts';

/** Where the pairs of a font stand: for each of its lookups where its tables start. */
interface Kern {
  view: DataView;
  lookups: number[][];
}
const known = new WeakMap<Tables, Kern | null>();

/** The kern of a pair in the font's units. The pair is looked up anew each time: who asks remembers. */
export function readKern(tables: Tables, left: number, right: number): number {
  let kern = known.get(tables);
  if (kern === undefined) known.set(tables, (kern = findKern(tables)));
  if (!kern) return 0;
  const { view, lookups } = kern;
  return lookups.reduce((sum, lookup) => sum + kernIn(view, lookup, left, right), 0);
}

function findKern(tables: Tables): Kern | null {
  const table = tables.get('GPOS');
  if (!table) return null;
  const view = viewOf(table);
  const ofPairs = kernLookups(view).filter((lookup) => view.getUint16(lookup) === 2);
  return { view, lookups: ofPairs.map((lookup) => numbersAt(view, lookup + 4).map((offset) => lookup + offset)) };
}

/** Where the lookups of the feature "kern" start that hold for Latin script. */
function kernLookups(view: DataView): number[] {
  const [scripts, features, lookups] = [view.getUint16(4), view.getUint16(6), view.getUint16(8)];
  const records = (list: number) =>
    Array.from({ length: view.getUint16(list) }, (_, i) => list + 2 + i * 6).map((at) => ({
      tag: tagAt(view, at),
      at: list + view.getUint16(at + 4),
    }));
  const ofScript = records(scripts);
  const script = (ofScript.find(({ tag }) => tag === 'latn') ?? ofScript.find(({ tag }) => tag === 'DFLT'))?.at;
  if (script === undefined || view.getUint16(script) === 0) return [];
  const indexes = numbersAt(view, script + view.getUint16(script) + 4);
  const kerns = records(features).filter(({ tag }, i) => tag === 'kern' && indexes.includes(i));
  return kerns.flatMap(({ at }) => numbersAt(view, at + 2)).map((i) => lookups + view.getUint16(lookups + 2 + i * 2));
}

/** A lookup's first table that knows the pair has the say. */
function kernIn(view: DataView, tables: readonly number[], left: number, right: number): number {
  for (const at of tables) {
    const covered = coveredAt(view, at + view.getUint16(at + 2), left);
    if (covered < 0) continue;
    const [first, second] = [view.getUint16(at + 4), view.getUint16(at + 6)];
    const [skip, size] = [countBits(first & 3) * 2, countBits(first) * 2 + countBits(second) * 2];
    if (view.getUint16(at) === 2) {
      const row = classOf(view, at + view.getUint16(at + 8), left) * view.getUint16(at + 14);
      return first & 4
        ? view.getInt16(at + 16 + (row + classOf(view, at + view.getUint16(at + 10), right)) * size + skip)
        : 0;
    }
    const pairs = at + view.getUint16(at + 10 + covered * 2);
    const pair = search(view, pairs + 2, view.getUint16(pairs), 2 + size, 0, right);
    if (pair >= 0) return first & 4 ? view.getInt16(pair + 2 + skip) : 0;
  }
  return 0;
}

/** A glyph's place in a list of glyphs, or -1. */
function coveredAt(view: DataView, list: number, glyph: number): number {
  const count = view.getUint16(list + 2);
  if (view.getUint16(list) === 1) {
    const found = search(view, list + 4, count, 2, 0, glyph);
    return found < 0 ? -1 : (found - list - 4) / 2;
  }
  const range = search(view, list + 4, count, 6, 2, glyph);
  return range < 0 ? -1 : view.getUint16(range + 4) + glyph - view.getUint16(range);
}

function classOf(view: DataView, classes: number, glyph: number): number {
  if (view.getUint16(classes) === 1) {
    const place = glyph - view.getUint16(classes + 2);
    return place >= 0 && place < view.getUint16(classes + 4) ? view.getUint16(classes + 6 + place * 2) : 0;
  }
  const range = search(view, classes + 4, view.getUint16(classes + 2), 6, 2, glyph);
  return range < 0 ? 0 : view.getUint16(range + 4);
}

/**
 * The record that holds a glyph, of records sorted by glyph, each from its first glyph to the one `last` bytes on; or
 * -1.
 */
function search(view: DataView, start: number, count: number, size: number, last: number, glyph: number): number {
  let [low, high] = [0, count - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = start + middle * size;
    if (glyph < view.getUint16(at)) high = middle - 1;
    else if (glyph > view.getUint16(at + last)) low = middle + 1;
    else return at;
  }
  return -1;
}

const tagAt = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)));

/** Numbers after their count. */
const numbersAt = (view: DataView, at: number): number[] =>
  Array.from({ length: view.getUint16(at) }, (_, i) => view.getUint16(at + 2 + i * 2));

function countBits(flags: number): number {
  let count = 0;
  for (let rest = flags; rest; rest >>= 1) count += rest & 1;
  return count;
}
