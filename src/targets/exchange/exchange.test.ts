import { beforeAll, expect, test } from 'vitest';
import { exchangeLaws } from '../../../test/content/laws/exchange.ts';
import { holdsOf, nameOf } from '../../../test/content/laws/law.ts';
import { aLessonOfEachBand, goldenLessons, sampleLessons } from '../../../test/lessons.ts';
import { READERS } from '../../../test/read-exchange.ts';
import type { GradeLesson } from '../../curriculum/cut.ts';
import { KINDS, type Question } from '../../questions/kinds.ts';
import { paperContext } from '../../teaching/to-paper.ts';
import { FORMATS, lossPage, lossTable } from './loss-table.ts';
import { TARGET_IDS, TARGETS } from '../registry.ts';
import { carriesOf, carry, inGuise, nearest, nothing, waysOf, whole } from './carry.ts';

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

test('a kind that a program does not name is told as staying away, in the table and in the file, and never dropped', () => {
  const [lesson] = lessons as [GradeLesson];
  const ways = waysOf<string>({}, 'nơi ấy không có dạng này');
  const told = carriesOf(ways);
  expect(Object.keys(told)).toEqual(KINDS);
  for (const one of Object.values(told)) expect(one).toEqual({ keeps: 'nothing', says: 'nơi ấy không có dạng này' });
  const { carried, left } = carry(ways, lesson, paperContext(lesson, 'pupil'));
  expect(carried).toEqual([]);
  expect(left.map(({ id }) => id)).toEqual(lesson.questions.map(({ id }) => id));
  for (const { why } of left) expect(why).toMatch(/: nơi ấy không có dạng này$/);
});

test('a kind that passes for another goes its way, is told as what it went, and never as whole', () => {
  const [lesson] = lessons as [GradeLesson];
  const question = lesson.questions.find(({ kind }) => kind === 'true-false')!;
  const likeness = { kind: 'multiple', says: 'thành câu chọn', of: (one: object) => ({ ...one, kind: 'multiple' }) };
  const asked = (way: typeof wholly) => {
    const { ask, ...told } = inGuise(way, likeness as never)!;
    return { ...told, out: ask(question, paperContext(lesson, 'pupil')) };
  };
  const wholly = whole((one: Question) => [`${one.id}/${one.kind}`]);
  const nearly = nearest('mất hình', (one: Question) => [`${one.id}/${one.kind}`]);
  const out = [`${question.id}/multiple`];
  expect(asked(wholly)).toEqual({ keeps: 'nearest', says: 'thành câu chọn', out });
  expect(asked(nearly)).toEqual({ keeps: 'nearest', says: 'thành câu chọn; mất hình', out });
  expect(asked(nothing('không có'))).toEqual({ keeps: 'nothing', says: 'không có', out: { unfit: 'không có' } });
  expect(inGuise(undefined, likeness as never)).toBeNull();
});
