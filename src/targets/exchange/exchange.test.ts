import { beforeAll, expect, test } from 'vitest';
import { exchangeLaws } from '../../../test/content/laws/exchange.ts';
import { holdsOf, nameOf } from '../../../test/content/laws/law.ts';
import { aLessonOfEachBand, goldenLessons, sampleLessons } from '../../../test/lessons.ts';
import { READERS } from '../../../test/read-exchange.ts';
import type { GradeLesson } from '../../curriculum/cut.ts';
import { FORMATS, lossPage, lossTable } from './loss-table.ts';
import { TARGET_IDS, TARGETS } from '../registry.ts';

let lessons: GradeLesson[];
beforeAll(async () => {
  lessons = [...(await goldenLessons()), ...aLessonOfEachBand(await sampleLessons())];
});
holdsOf(exchangeLaws, () => lessons, nameOf);

test('every file for another program has a strict reader here, and is in no release', () => {
  const formats = TARGET_IDS.filter((id) => TARGETS[id].carries);
  // What is made of finished pages is read where there is a site: test/scorm.test.ts.
  expect(Object.keys(READERS).sort()).toEqual(formats.filter((id) => TARGETS[id].subject !== 'pages').sort());
  for (const id of formats) expect(TARGETS[id]).toMatchObject({ release: 'never', place: null });
});

test('the page of what is lost says what the registry says', async () => {
  await expect(lossPage()).toMatchFileSnapshot('../../../docs/mang-di-noi-khac.md');
});

test('of every kind each format says what it keeps, and how or why not where that is not all', () => {
  for (const { kind, cells } of lossTable())
    for (const [i, { keeps, says }] of cells.entries())
      if (keeps !== 'whole') expect(says, `${FORMATS[i]!.id} ${kind}`).toMatch(/^\S.*[^.\s]$/);
});
