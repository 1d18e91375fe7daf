import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Curriculum } from '../curriculum/curriculum.ts';
import { cutAll } from '../curriculum/cut.ts';
import { testFormsOf } from '../curriculum/forms.ts';
import { GRADES } from '../curriculum/grade.ts';
import type { Change } from '../curriculum/paper-code.ts';
import { wordsOf } from '../document/paper.ts';
import { lookAtTest, type Look } from './look-at-test.ts';
import { recallTest } from '../marking/recall-sheet.ts';
import { holdTogether } from '../../test/hold-test-together.ts';
import { cases } from '../../test/laws.ts';
import { sampleCurriculum } from '../../test/lessons.ts';
import { sheetCode } from '../teaching/answer-sheet.ts';
import { MOST_CHANGES } from '../teaching/change-drawn.ts';
import { MOST_GROUPS, writeCells } from '../teaching/sheet/code.ts';
import { chooseTest, type TestWish } from '../teaching/choose-test.ts';
import { keyPaper } from '../teaching/key.ts';
import { recallPaper } from '../teaching/recall-paper.ts';
import { testPaper } from '../teaching/test-paper.ts';
import { askedIn, type TestSet } from '../teaching/test-set.ts';

let curriculum: Curriculum;
beforeAll(async () => {
  curriculum = await sampleCurriculum();
});

const slugsOf = (grade: number): string =>
  cutAll(curriculum)
    .filter((lesson) => lesson.grade === grade)
    .map(({ slug }) => slug)
    .join(',');
const lookAt = (wish: TestWish, changes: readonly Change[]): Look => {
  const seen = lookAtTest(curriculum, { ...wish, changes });
  if ('refusals' in seen) throw new Error(JSON.stringify(seen.refusals));
  return seen.look;
};
const make = (wish: TestWish, changes: readonly Change[]): TestSet => {
  const { set, refusals } = chooseTest(curriculum, { ...wish, changes });
  expect(refusals).toEqual([]);
  return set!;
};
const questionsOf = (look: Look) => look.parts.flatMap(({ asked }) => asked);
const idsOf = (set: TestSet) => askedIn(set).map(({ question }) => question.id);
const said = (set: TestSet) => [testPaper(set), keyPaper(set)].map(({ body }) => wordsOf(body).join(' '));

/** What a teacher presses, one after the other; what is refused changes nothing. */
function press(wish: TestWish, presses: readonly { at: number; what: 'replace' | 'drop' | 'back' }[]): Change[] {
  let changes: Change[] = [];
  for (const { at, what } of presses) {
    const questions = questionsOf(lookAt(wish, changes));
    const { place, ...can } = questions[at % questions.length]!;
    const change = { replace: can.replace?.change, drop: can.drop, back: null }[what];
    if (what !== 'back' && !change) continue;
    changes = [...changes.filter((one) => one.place !== place), ...(change ? [change] : [])];
  }
  return changes;
}

const anyPresses = fc.array(
  fc.record({ at: fc.nat(40), what: fc.constantFrom('replace', 'drop', 'replace', 'back') }),
  { maxLength: 14 },
);

test('whatever is replaced or dropped, paper and key agree, the points add up, and each code brings the same paper', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...GRADES),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 3 }),
      fc.nat(),
      anyPresses,
      (grade, drawing, count, length, presses) => {
        const lengths = testFormsOf(curriculum.forms, grade).map(({ minutes }) => String(minutes ?? ''));
        const minutes = lengths[length % lengths.length]!;
        const asked = { grade: String(grade), lessons: slugsOf(grade), minutes };
        const wish = { ...asked, count: String(count), drawing: String(drawing) };
        const changes = press(wish, presses);
        expect(changes.length).toBeLessThanOrEqual(MOST_CHANGES);
        const set = make(wish, changes);
        holdTogether(set);
        const made = askedIn(set);
        expect(made.reduce((sum, { points }) => sum + points, 0)).toBe(set.form.total);
        for (const { points } of made) expect(points % set.form.step).toBe(0);
        expect(made.length).toBeGreaterThanOrEqual(set.form.least);
        expect(new Set(idsOf(set)).size).toBe(made.length);
        const look = lookAt(wish, changes);
        expect(look.count).toBe(made.length);
        expect(questionsOf(look).filter(({ state }) => state !== 'dropped')).toHaveLength(made.length);
        const marked = recallTest(curriculum, sheetCode(set));
        expect(marked.refusals).toEqual([]);
        expect(said(marked.test!.set)).toEqual(said(set));
      },
    ),
    cases(40),
  );
});

test('the next question is of the same part and level, is in neither paper nor drawing, and the rest stays', () => {
  const wish = { grade: '8', lessons: slugsOf(8), count: '2', drawing: '1' };
  const before = make(wish, []);
  const [first] = questionsOf(lookAt(wish, []));
  const after = make(wish, [first!.replace!.change]);
  const [gone, come] = [
    askedIn(before).filter(({ question }) => !idsOf(after).includes(question.id)),
    askedIn(after).filter(({ question }) => !idsOf(before).includes(question.id)),
  ];
  expect(gone).toHaveLength(1);
  expect(come.map(({ question: { kind, level } }) => [kind, level])).toEqual(
    gone.map(({ question: { kind, level } }) => [kind, level]),
  );
  expect(after.versions[0]!.code).not.toBe(before.versions[0]!.code);
  expect(make(wish, []), 'given back it is the paper that it was').toEqual(before);
});

test('when a level has no more, a question of another level is offered by its name, and the next of all comes last', () => {
  const wish = { grade: '8', lessons: 'mao-danh', count: '1', drawing: '1' };
  const { parts } = lookAt(wish, []);
  const seen = parts.filter(({ others }) => others).flatMap(({ asked }) => asked);
  const other = seen.find(({ replace }) => replace?.level)!;
  expect(other.replace!.level).not.toBe(other.level);
  const look = lookAt(wish, [other.replace!.change]);
  expect(questionsOf(look).find(({ place }) => place === other.place)).toMatchObject({
    state: 'replaced',
    level: other.replace!.level,
  });
});

test('it says when the answer sheet has no room left to tell a camera of the changes', () => {
  const [first] = curriculum.lessons.filter(({ texts }) => texts.some(({ grades }) => grades.includes(8)));
  const many = Array.from({ length: MOST_GROUPS }, (_, i) => ({ ...first!, slug: `bai-${i}` }));
  const wish = { grade: '8', lessons: many.map(({ slug }) => slug).join(','), count: '1', drawing: '1' };
  const byPhone = (changes: Change[]) => {
    const seen = lookAtTest({ ...curriculum, lessons: many }, { ...wish, changes });
    return 'look' in seen && seen.look.byPhone;
  };
  const one = [{ place: 0, take: 0 }];
  expect([byPhone([]), byPhone(one)]).toEqual([true, false]);
  expect(writeCells({ ...sheetCode(make({ ...wish, lessons: 'mao-danh' }, one)), count: 1 })).not.toBeNull();
});

test('when nothing is left it says so: no question to take, none to spare, no more changes', () => {
  const one = { grade: '8', lessons: 'mao-danh', count: '1', drawing: '1' };
  const drawn = lookAt(one, []);
  expect(drawn.limit).toBeNull();
  for (const { others, asked } of drawn.parts)
    expect(
      asked.map(({ replace }) => replace !== null),
      'a part has others for each of its questions, or for none',
    ).toEqual(asked.map(() => others));
  expect(drawn.parts.map(({ others }) => others)).toContain(false);

  const all = { grade: '8', lessons: slugsOf(8), count: '1', drawing: '1' };
  const dropped = Array.from({ length: MOST_CHANGES }, (_, place) => ({ place, take: 0 }));
  const full = lookAt(all, dropped);
  expect(full.limit).toContain('đã đổi, bỏ 6 câu');
  expect(questionsOf(full).map(({ replace, drop }) => [replace !== null, drop !== null])).toEqual(
    questionsOf(full).map(({ state }) => [state === 'dropped', state === 'dropped']),
  );

  const least = { ...curriculum.forms.test.national, least: idsOf(make(one, [])).length };
  const strict = { ...curriculum, forms: { ...curriculum.forms, test: { ...curriculum.forms.test, national: least } } };
  const seen = lookAtTest(strict, { ...one, changes: [] });
  const look = 'look' in seen ? seen.look : null;
  expect(look?.limit).toContain(`ít nhất ${least.least} câu`);
  expect(questionsOf(look!).filter(({ drop }) => drop)).toEqual([]);
});

test.each([
  ['a place that is not there', [{ place: 60, take: 0 }]],
  ['a question that is not there', [{ place: 0, take: 127 }]],
  [
    'a place changed twice',
    [
      { place: 0, take: 0 },
      { place: 0, take: 1 },
    ],
  ],
  ['more changes than there may be', Array.from({ length: 7 }, (_, place) => ({ place, take: 0 }))],
])('changes that cannot be are refused in words, by wish and by code: %s', (_, changes) => {
  const wish = { grade: '8', lessons: slugsOf(8), count: '1', drawing: '1' };
  expect(chooseTest(curriculum, { ...wish, changes }).refusals[0]?.what).toContain('không phải của bộ đề này');
  const code = { ...sheetCode(make(wish, [])), changes };
  expect(recallTest(curriculum, code).refusals[0]?.what).toContain('đổi, bỏ câu');
  expect(recallPaper(curriculum, 'x').refusals).toHaveLength(1);
});
