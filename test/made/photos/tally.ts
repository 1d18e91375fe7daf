/** Photos by the hundred, and what came of them. */
import type { PrintedSheet } from './sheets.ts';
import { fillAtRandom, readPhoto } from './sheets.ts';
import type { Condition, PhotoMaker } from './photo.ts';

export interface Tally {
  photos: number;
  retaken: number;
  /** Of the photos that were not to be taken again. */
  bubbles: number;
  askedBubbles: number;
  rows: number;
  askedRows: number;
  /** Each with the seed of its photo, to make it again. */
  wrong: string[];
  ms: number;
}

export function tallyPhotos(
  maker: PhotoMaker,
  condition: Condition,
  sheets: readonly PrintedSheet[],
  seeds: Iterable<number>,
): Tally {
  const tally: Tally = { photos: 0, retaken: 0, bubbles: 0, askedBubbles: 0, rows: 0, askedRows: 0, wrong: [], ms: 0 };
  for (const seed of seeds) {
    const sheet = sheets[seed % sheets.length]!;
    const filled = fillAtRandom(sheet, seed);
    const outcome = readPhoto(maker(filled, seed, condition), sheet, filled);
    tally.photos++;
    tally.ms += outcome.ms;
    if (outcome.retake) {
      tally.retaken++;
      continue;
    }
    tally.bubbles += outcome.bubbles;
    tally.rows += outcome.rows;
    tally.askedBubbles += outcome.askedBubbles;
    tally.askedRows += outcome.askedRows;
    tally.wrong.push(...outcome.wrong.map((what) => `${condition} ${seed}: ${what}`));
  }
  return tally;
}

const percent = (part: number, whole: number): string => `${((100 * part) / (whole || 1)).toFixed(1)} %`;

export const showTally = (name: string, t: Tally): string =>
  [
    `${name}: ${t.photos} photos, ${t.wrong.length} wrong`,
    `asked ${percent(t.askedBubbles, t.bubbles)} of bubbles (${percent(t.askedRows, t.rows)} of rows)`,
    `retaken ${percent(t.retaken, t.photos)}`,
    `${Math.round(t.ms / t.photos)} ms each`,
  ].join(', ');
