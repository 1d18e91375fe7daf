import fc from 'fast-check';
import { expect, test } from 'vitest';
import { goldenLessons, sampleLessons } from '../../../test/lessons.ts';
import { GRADES } from '../../curriculum/grade.ts';
import { openWeeks, YEAR_WEEKS, YearForm } from '../../curriculum/year-form.ts';
import { SHORT_MINUTES } from '../short-version.ts';
import { planYear, rowsOfYear } from './plan-year.ts';
import { makeAppendix } from '../appendix.ts';
import { makeYearPlan } from './year-plan.ts';
import { wordsOf } from '../../document/paper.ts';

const week = fc.integer({ min: 1, max: YEAR_WEEKS });
/** Whatever an office may write. */
const anyForm = fc
  .record({
    ends: fc.tuple(week, week).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
    kept: fc.uniqueArray(week, { maxLength: 12 }),
    needs: fc.constantFrom('outcome' as const, 'nothing' as const),
    quarters: fc.uniqueArray(
      fc.record({ name: fc.constantFrom('Chào cờ', 'Sinh hoạt'), after: fc.integer({ min: 0, max: 10 }), most: week }),
      { selector: ({ name }) => name },
    ),
  })
  .filter(({ ends: [start, end], kept }) => openWeeks({ start, end, kept }).length > 0)
  .map(({ ends: [start, end], kept, needs, quarters }) =>
    YearForm.parse({
      start,
      end,
      kept,
      places: [
        { name: 'Tin học', grades: '1-12', needs },
        { name: 'Trải nghiệm', grades: '1-12' },
      ],
      quarters,
    }),
  );

const [lesson] = await goldenLessons();
const sample = await sampleLessons();

test('whatever the form: every lesson is main once, in their order, a week has one at most, none in a week that is kept', () => {
  fc.assert(
    fc.property(anyForm, fc.integer({ min: 0, max: YEAR_WEEKS }), fc.array(fc.boolean()), (yearForm, wished, priv) => {
      const open = openWeeks(yearForm);
      const lessons = Array.from({ length: Math.min(wished, open.length) }, (_, i) => ({
        ...lesson!,
        slug: `bai-${i}`,
        care: priv[i] ? ('private' as const) : ('open' as const),
        yearForm,
      }));
      const year = planYear(lessons);
      expect(year.map((one) => one.week)).toEqual(Array.from({ length: YEAR_WEEKS }, (_, i) => i + 1));
      const main = year.filter((one) => one.mains.length);
      for (const { mains } of main) expect(mains).toHaveLength(1);
      expect(main.map((one) => one.mains[0]!.lesson.slug)).toEqual(lessons.map(({ slug }) => slug));
      for (const one of main) expect(open).toContain(one.week);
      for (const { quarters, week: own } of year) {
        expect(new Set(quarters.map(({ place }) => place)).size).toBe(quarters.length);
        for (const { lesson: told } of quarters) {
          expect(told.care).toBe('open');
          expect(yearForm.kept).not.toContain(own);
          expect(main.find((one) => one.mains[0]!.lesson === told)!.week).toBeLessThanOrEqual(own);
        }
      }
      for (const { name, most } of yearForm.quarters)
        expect(
          year.flatMap(({ quarters }) => quarters).filter(({ place }) => place === name).length,
        ).toBeLessThanOrEqual(most);
      const rows = rowsOfYear(year);
      expect(
        rows.flatMap(({ weeks: [from, to] }) => Array.from({ length: to - from + 1 }, (_, i) => from + i)),
      ).toEqual(year.map((one) => one.week));
    }),
  );
});

test('lessons are spread evenly: no two gaps differ by more than a week that is open', () => {
  fc.assert(
    fc.property(anyForm, fc.integer({ min: 1, max: YEAR_WEEKS }), (yearForm, wished) => {
      const open = openWeeks(yearForm);
      const count = Math.min(wished, open.length);
      const lessons = Array.from({ length: count }, (_, i) => ({ ...lesson!, slug: `bai-${i}`, yearForm }));
      const at = planYear(lessons).flatMap((one) => one.mains.map(() => open.indexOf(one.week)));
      const gaps = at.slice(1).map((index, i) => index - at[i]!);
      if (gaps.length) expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1);
    }),
  );
});

test('a lesson goes to Tin học just where it has an outcome of the grade', () => {
  for (const grade of GRADES) {
    const own = sample.filter((one) => one.grade === grade);
    for (const { lesson: one, place } of planYear(own).flatMap(({ mains }) => mains))
      expect(place).toBe(grade >= 3 && one.outcomes.length ? 'Tin học' : 'Hoạt động trải nghiệm');
  }
});

test('a homeroom teacher has a choice: a lesson names where else it may be taught, in its one week, and the paper says so', () => {
  for (const grade of GRADES) {
    const own = sample.filter((one) => one.grade === grade);
    for (const { others, place } of planYear(own).flatMap(({ mains }) => mains)) {
      expect(others).toContain('Sinh hoạt lớp');
      expect(others).not.toContain(place);
    }
    expect(wordsOf(makeYearPlan(own).body).join(' ')).toContain(' hoặc ');
    expect(wordsOf(makeYearPlan(own).body).join(' ')).toContain('giáo viên chủ nhiệm');
    const places = [{ name: 'Tin học', grades: [...GRADES], needs: 'nothing' as const }];
    const narrow = own.map((one) => ({ ...one, yearForm: { ...one.yearForm, places } }));
    expect(wordsOf(makeYearPlan(narrow).body).join(' '), 'no choice is told where there is none').not.toContain(
      'hoặc”',
    );
  }
});

test('what the paper says of the quarter of an hour is true: its steps stand in the appendix, by that name', () => {
  const [, title] = /các bước ở khung “([^”]+)” của phụ lục/.exec(wordsOf(makeYearPlan([lesson!]).body).join(' '))!;
  expect(JSON.stringify(makeAppendix(lesson!).body)).toContain(`"title":"${title}"`);
});

test('a title that tells an adult no topic has the topic beside it', () => {
  const told = wordsOf(makeYearPlan(sample.filter(({ grade }) => grade === 7)).body).join(' ');
  for (const { topic } of sample.filter(({ grade }) => grade === 7)) if (topic) expect(told).toContain(topic);
  expect(sample.some(({ grade, topic }) => grade === 7 && topic)).toBe(true);
});

test('the paper has all 35 weeks, every lesson with its length, and room for what the school decides', () => {
  for (const grade of GRADES) {
    const own = sample.filter((one) => one.grade === grade);
    const told = wordsOf(makeYearPlan(own).body).join(' ');
    for (const { title } of own) expect(told).toContain(`${title.split(/\s+/).join(' ')} `);
    for (const { minutes, periods } of own) expect(told).toContain(`${periods} tiết, ${minutes} phút`);
    expect(told).toContain(`(bản ${SHORT_MINUTES} phút)`);
    expect(told).toContain('Ngày dạy, ghi chú');
  }
});

test('a form that opens no place to some grade, or no week, is told', () => {
  const places = [{ name: 'Tin học', grades: '3-12' }];
  expect(YearForm.safeParse({ start: 2, end: 33, places }).success).toBe(false);
  const all = [{ name: 'Tin học', grades: '1-12' }];
  expect(YearForm.safeParse({ start: 9, end: 2, places: all }).success).toBe(false);
  expect(YearForm.safeParse({ start: 5, end: 6, kept: [5, 6], places: all }).success).toBe(false);
  expect(YearForm.safeParse({ start: 5, end: 6, kept: [5], places: all }).success).toBe(true);
});
