/** The photos that were once read wrong, or were to be taken again though a person reads them at a glance. */
import { expect, test } from 'vitest';
import { sampleLessons } from '../lessons.ts';
import { secondMaker } from '../made/photos/second.ts';
import { fillAtRandom, printSheets, readPhoto } from '../made/photos/sheets.ts';

const sheets = await printSheets(await sampleLessons());

test.each([
  // An eraser's rest in a choice of several was taken for a second answer: it is darker than what noise may be.
  { sheet: 1, seed: 1356836, condition: 'noise' },
  // Curled so that the middle lies 4 mm from where its corners would have it, and rows slope.
  { sheet: 0, seed: 600005004, condition: 'curl' },
  { sheet: 0, seed: 600005000, condition: 'curl' },
  // Curled so that the strip reaches out of the frame.
  { sheet: 0, seed: 500095068, condition: 'curl' },
] as const)('photo $seed of the second maker, “$condition”, is read, and nothing of it wrong', (photo) => {
  const own = sheets[photo.sheet]!;
  const filled = fillAtRandom(own, photo.seed);
  const outcome = readPhoto(secondMaker(filled, photo.seed, photo.condition), own, filled);
  expect(outcome).toMatchObject({ retake: null, wrong: [] });
});
