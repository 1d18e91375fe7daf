import { beforeAll, expect, test } from 'vitest';
import { goldenLessons, sampleCurriculum, sampleLessons } from '../../test/lessons.ts';
import type { GradeLesson } from '../curriculum/cut.ts';
import { testFormsOf } from '../curriculum/forms.ts';
import type { Change } from '../curriculum/paper-code.ts';
import type { TestForm } from '../curriculum/test-form.ts';
import { wordsOf } from '../document/paper.ts';
import { kinds } from '../questions/kinds.ts';
import { keyPaper } from './key.ts';
import { matrixPaper } from './matrix.ts';
import { reckonTime, sayTime, timeOf } from './test-time.ts';
import { testPaper } from './test-paper.ts';
import { askedIn, drawTest, inForm, VERSIONS } from './test-set.ts';

let lesson: GradeLesson;
let golden: GradeLesson;
let forms: TestForm[];
beforeAll(async () => {
  lesson = (await sampleLessons()).find(({ grade }) => grade === 8)!;
  forms = testFormsOf((await sampleCurriculum()).forms, 8);
  golden = (await goldenLessons())[0]!;
});

/** A test of the lesson, in a form that an office changed. */
const drawn = (change: (form: TestForm) => Partial<TestForm>) =>
  drawTest([{ ...lesson, testForm: { ...lesson.testForm, ...change(lesson.testForm) } }]);

test('the head, the levels and the parts of a test are those of its form', () => {
  const set = drawn(({ levels, parts }) => ({
    name: 'Phiếu ôn tập',
    head: ['Em làm bài một mình.'],
    follows: 'Theo hướng dẫn của phường.',
    levels: { ...levels, biet: { ...levels.biet, name: 'Nhận biết', short: 'NB' } },
    parts: parts.map((part) =>
      part.kind === 'single' ? { ...part, name: 'Chọn', how: 'Chọn một ý.', most: 4 } : part,
    ),
  }));
  const paper = wordsOf(testPaper(set).body).join(' ');
  for (const words of ['Phiếu ôn tập lớp 8 – Mã đề 101', 'Em làm bài một mình.', 'Phần I. Chọn (', 'Chọn một ý.'])
    expect(paper).toContain(words);
  expect(paper).not.toContain('Làm bài vào phiếu trả lời.');
  expect(askedIn(set).filter(({ question }) => question.kind === 'single')).toHaveLength(4);
  const matrix = wordsOf(matrixPaper(set).body).join(' ');
  for (const words of ['Theo hướng dẫn của phường.', 'NB: nhận biết, H: hiểu', 'Nhận biết'])
    expect(matrix).toContain(words);
});

test('points are multiples of the form’s step and sum to its total', () => {
  for (const [total, step] of [
    [10, 0.25],
    [20, 0.5],
    [40, 1],
  ] as const) {
    const set = drawn(({ parts }) => ({
      total,
      step,
      parts: parts.map((part) => ({ ...part, points: (part.points! * total) / 10 })),
    }));
    const points = askedIn(set).map((asked) => asked.points);
    expect(points.reduce((a, b) => a + b, 0)).toBe(total);
    expect(points.filter((one) => one <= 0 || one % step !== 0)).toEqual([]);
    expect(wordsOf(keyPaper(set).body).join(' ')).toContain(`Thang điểm ${total}.`);
  }
});

test('a test of a length of its own has those parts, those minutes and ten points, and claims no structure', () => {
  const lengths = forms.filter(({ minutes }) => minutes);
  expect(lengths.map(({ minutes }) => minutes)).toEqual([15, 20]);
  for (const form of lengths) {
    const set = drawTest(inForm([lesson], form));
    const asked = askedIn(set);
    expect(asked.map(({ points }) => points)).toEqual(Array.from({ length: 10 }, () => 1));
    expect([timeOf(set), reckonTime(set), sayTime(set)]).toEqual([form.minutes, form.minutes, null]);
    const paper = wordsOf(testPaper(set).body).join(' ');
    expect(paper).toContain(`${form.name} lớp 8 – Mã đề 101`);
    expect(paper).toContain(`Thời gian làm bài: ${form.minutes} phút`);
    const matrix = wordsOf(matrixPaper(set).body).join(' ');
    expect(matrix).toContain(`Khung ma trận đề kiểm tra ${form.minutes} phút, lớp 8`);
    for (const words of [paper, matrix, wordsOf(keyPaper(set).body).join(' ')]) expect(words).not.toContain('7991');
    const codes = drawTest([lesson]).versions.map(({ code }) => code);
    expect(set.versions.filter(({ code }) => codes.includes(code))).toEqual([]);
  }
  expect(wordsOf(matrixPaper(drawTest([lesson])).body).join(' ')).toContain('7991');
});

test('a code of many signs stands small on a line of its own, a short one in the head', () => {
  const alone = (changes: Change[]) =>
    testPaper(drawTest([lesson], { changes }))
      .body.filter((node) => node.type === 'paragraph' && node.role === 'note')
      .filter((node) => wordsOf([node]).join(' ').startsWith('Mã tài liệu: 8')).length;
  expect(alone([])).toBe(0);
  expect(alone([0, 1, 2, 3].map((place) => ({ place, take: 0 })))).toBe(VERSIONS);
});

test('minutes that a teacher gives are printed, and what the questions take is said beside them', () => {
  const set = drawTest([lesson]);
  const head = { school: '', subject: '', own: '', year: '', minutes: 20 };
  expect(timeOf({ ...set, head })).toBe(20);
  expect(sayTime({ ...set, head })).toContain('20 phút”, còn các câu này cần khoảng');
  expect(sayTime({ ...set, head })).toContain('mẫu đề ngắn hơn');
  expect(sayTime({ ...set, head: { ...head, minutes: 60 } })).not.toContain('ngắn hơn');
  expect(sayTime(set)).toBeNull();
});

test('every kind that can be printed has its part in the golden form', () => {
  const printed = Object.entries(kinds).flatMap(([kind, { test }]) => (test ? [kind] : []));
  expect(golden.testForm.parts.map(({ kind }) => kind).sort()).toEqual(printed.sort());
});

test('a test with more questions than its form holds leaves out the parts that can be spared, from the top', () => {
  const kindsOf = (full: number, spare: string[]) => {
    const set = drawn(({ parts }) => ({
      full,
      parts: parts.map((part) => ({ ...part, spare: spare.includes(part.kind) })),
    }));
    return set.versions[0]!.parts.map(({ part }) => part.kind);
  };
  const all = drawTest([lesson]).versions[0]!.parts.map(({ part }) => part.kind);
  const count = askedIn(drawTest([lesson])).length;
  expect(all.length).toBeGreaterThan(2);
  expect(kindsOf(count, all)).toEqual(all);
  expect(kindsOf(count - 1, all.slice(1))).toEqual([all[0], ...all.slice(2)]);
  expect(kindsOf(1, [])).toEqual(all);
});
