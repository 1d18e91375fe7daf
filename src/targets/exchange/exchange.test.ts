import { beforeAll, expect, test } from 'vitest';
import { exchangeLaws } from '../../../test/content/laws/exchange.ts';
import { holdsOf, nameOf } from '../../../test/content/laws/law.ts';
import { aLessonOfEachBand, goldenLessons, sampleLessons } from '../../../test/lessons.ts';
import { READERS } from '../../../test/read-exchange.ts';
import type { GradeLesson } from '../../curriculum/cut.ts';
import { TARGET_IDS, TARGETS } from '../registry.ts';

let lessons: GradeLesson[];
beforeAll(async () => {
  lessons = [...(await goldenLessons()), ...aLessonOfEachBand(await sampleLessons())];
});
holdsOf(exchangeLaws, () => lessons, nameOf);

test('every file for another program has a strict reader here, and is in no release', () => {
  const formats = TARGET_IDS.filter((id) => TARGETS[id].carries);
  expect(Object.keys(READERS).sort()).toEqual(formats.sort());
  for (const id of formats) expect(TARGETS[id]).toMatchObject({ release: 'never', place: null });
});
