/**
 * Two thousand made photos of answer sheets, 170 of each condition from both makers: none may be read wrong.
 * `PHOTOS=20` makes so many of each maker and condition; `PHOTO_SEED=7` makes others. What came of them is printed;
 * how long one takes is `npm run bench -- --only photos`.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { realLessons } from '../lessons.ts';
import { MAKERS } from '../made/photos/makers.ts';
import { CONDITIONS } from '../made/photos/photo.ts';
import { printSheets, type PrintedSheet } from '../made/photos/sheets.ts';
import { showTally, tallyPhotos, type Tally } from '../made/photos/tally.ts';
import version from '../../package.json' with { type: 'json' };
import { hashText } from '../../src/curriculum/seeded.ts';

const COUNT = Number(process.env.PHOTOS ?? 85);
/** Other photos at each release. */
const SEED = Number(process.env.PHOTO_SEED ?? hashText(version.version) % 1000);

const all: Tally[] = [];
let sheets: PrintedSheet[];
beforeAll(async () => {
  sheets = await printSheets(await realLessons());
});

describe.each(Object.keys(MAKERS))('photos of the maker “%s”', (name) => {
  test.each(CONDITIONS)(
    'under the condition “%s” none is read wrong, and few are asked or to be taken again',
    (condition) => {
      const first = SEED * 1_000_003 + CONDITIONS.indexOf(condition) * 10_007;
      const tally = tallyPhotos(
        MAKERS[name]!,
        condition,
        sheets,
        Array.from({ length: COUNT }, (_, i) => first + i),
      );
      console.log(showTally(`${name}, ${condition}`, tally));
      all.push(tally);
      expect(tally.wrong).toEqual([]);
      expect(tally.askedBubbles / tally.bubbles).toBeLessThanOrEqual(0.08);
      expect(tally.retaken / tally.photos).toBeLessThanOrEqual(0.08);
    },
    3_600_000,
  );
});

test('over all of them at most 2 % of bubbles are asked, and 2 % of photos to be taken again', () => {
  const sum = (of: (tally: Tally) => number) => all.reduce((total, tally) => total + of(tally), 0);
  const photos = sum((tally) => tally.photos);
  expect(photos).toBe(COUNT * CONDITIONS.length * Object.keys(MAKERS).length);
  expect(sum((tally) => tally.askedBubbles) / sum((tally) => tally.bubbles)).toBeLessThanOrEqual(0.02);
  expect(sum((tally) => tally.retaken) / photos).toBeLessThanOrEqual(0.02);
});
