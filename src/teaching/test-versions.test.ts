import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { cutAll, type GradeLesson } from '../curriculum/cut.ts';
import { wordsOf } from '../document/paper.ts';
import type { Option } from '../questions/question.ts';
import type { Question } from '../questions/kinds.ts';
import { textOf } from '../curriculum/tree.ts';
import { readCurriculum } from '../reading/read-curriculum.ts';
import { answerSheet } from './answer-sheet.ts';
import { keyPaper } from './key.ts';
import { matrixPaper } from './matrix.ts';
import { readKey, readSheet, readTest } from '../../test/read-test.ts';
import { testPaper } from './test-paper.ts';
import { isNational } from './test-parts.ts';
import { toPool } from '../curriculum/ledger.ts';
import { askedIn, drawTest, type TestSet } from './test-set.ts';
import { drawVersions, unevenness } from './test-versions.ts';
import { cases } from '../../test/laws.ts';

let real: GradeLesson[];
let golden: GradeLesson;
let sets: TestSet[];
beforeAll(async () => {
  const [own, sample] = await Promise.all([
    readCurriculum(path.resolve('content')),
    readCurriculum(path.resolve('test/golden/content')),
  ]);
  real = cutAll(own.curriculum!);
  golden = cutAll(sample.curriculum!)[0]!;
  const terms = [...new Set(real.map(({ grade }) => grade))].map((grade) =>
    real.filter((lesson) => lesson.grade === grade),
  );
  sets = [...[...real, ...cutAll(sample.curriculum!)].map((lesson) => [lesson]), ...terms].map((lessons) =>
    drawTest(lessons),
  );
});

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
const optionTexts = (question: Question) =>
  'options' in question ? question.options.map(({ text }) => plain(textOf(text))) : [];

/** The pieces of an order, or the pairs of a match, as they are right. */
function piecesOf(question: Question): string[][][] {
  if (question.kind === 'order') return [question.items.map(({ text }) => [plain(textOf(text))])];
  return question.kind === 'match'
    ? [question.pairs.map((pair) => [plain(textOf(pair.text)), plain(textOf(pair.with))])]
    : [];
}

/** Holds paper, key and sheet of a set against each other and against the lessons' own questions. */
function holdTogether(set: TestSet): void {
  const key = readKey(keyPaper(set));
  const sheet = readSheet(answerSheet(set));
  const pool = set.lessons.flatMap(({ questions }) => questions);
  const versions = readTest(testPaper(set));
  expect([...versions.keys()]).toEqual(set.versions.map(({ number }) => String(number)));
  for (const [version, questions] of versions) {
    const answers = key.get(version) ?? new Map<string, string>();
    const kinds = new Map(set.versions[0]!.parts.map(({ part, numeral }) => [numeral, part.kind]));
    const partOf = (place: string) => place.split('.')[0]!;
    const isEssay = ({ place }: { place: string }) => kinds.get(partOf(place)) === 'essay';
    const marked = questions.filter((question) => !isEssay(question));
    expect([...answers.keys()], 'the key lists what the paper asks, in its order').toEqual(
      marked.map(({ place }) => place),
    );
    expect([...sheet].sort(), 'the sheet has a place for each').toEqual(
      questions.map((question) => (isEssay(question) ? partOf(question.place) : question.place)).sort(),
    );
    for (const { place, options, numbered } of marked) {
      const kind = kinds.get(partOf(place))!;
      if (kind === 'order' || kind === 'match') {
        const lettered = [...answers.get(place)!.matchAll(/(?:(\d+) – )?([A-Z])/g)].map(([, number, letter]) =>
          [...(number ? [numbered[Number(number) - 1]!] : []), options[letter!.charCodeAt(0) - 65]!].map(plain),
        );
        expect(pool.flatMap(piecesOf), `${version} ${place}`).toContainEqual(lettered);
      }
      if (!['single', 'multiple', 'true-false'].includes(kind)) continue; // words, or phrases lettered where they stand
      const meant = pool.find(
        (question) => [...optionTexts(question)].sort().join('\n') === options.map(plain).sort().join('\n'),
      );
      if (!meant || !('options' in meant)) throw new Error(`${version} ${place}: no such question`);
      const answer = answers.get(place)!;
      const chosen =
        meant.kind === 'true-false'
          ? options.filter((_, i) => answer.split(' ')[i] === 'Đ')
          : answer
              .split(', ')
              .filter(Boolean)
              .map((letter) => options[letter.charCodeAt(0) - 65]!);
      expect(chosen.map(plain).sort(), `${version} ${place}`).toEqual(
        meant.options
          .filter(({ right }) => right)
          .map(({ text }) => plain(textOf(text)))
          .sort(),
      );
    }
  }
}

test('in every version of every test the key marks the option whose text is right, and sheet, key and paper agree', () => {
  expect(sets.length).toBeGreaterThan(20);
  for (const set of sets) holdTogether(set);
});

test('the points of every test sum to exactly ten, in steps of a quarter, and paper, key and matrix say so', () => {
  for (const set of sets) {
    for (const { parts } of set.versions) {
      const points = parts.flatMap(({ asked }) => asked.map((one) => one.points));
      expect(points.reduce((a, b) => a + b, 0)).toBe(10);
      for (const each of points) expect(each * 4).toBe(Math.max(1, Math.round(each * 4)));
    }
    if (isNational(set.grade)) expect(wordsOf(matrixPaper(set).body).join(' ')).toMatch(/Tổng số điểm .* 10 /);
  }
});

test('the key says what an answer that is right in part earns, and to the young that words will do', () => {
  const keyOf = (set: TestSet) => wordsOf(keyPaper(set).body).join(' ');
  let orders = 0;
  for (const set of sets) {
    for (const { part, asked } of set.versions[0]!.parts) {
      if (part.kind === 'multiple') expect(keyOf(set)).toContain('Chọn đủ và đúng cả mới được điểm.');
      if (part.kind !== 'order' && part.kind !== 'match') continue;
      orders++;
      // All in place earn the question's points, whatever the steps before are rounded to.
      const [, last] = /làm tròn đến 0,25: đúng (?:[^.]*; )?([^;.]+ điểm)\./.exec(
        keyOf(set).slice(keyOf(set).indexOf(part.kind === 'order' ? 'Mỗi chữ cái đúng chỗ' : 'Mỗi cặp ghép đúng')),
      )!;
      expect(last).toContain(` ${String(asked[0]!.points).replace('.', ',')} điểm`);
    }
    expect(keyOf(set).includes('nhận xét bằng lời')).toBe(set.grade <= 3);
  }
  expect(orders).toBeGreaterThan(3);
});

test('a whole term has the points of the national structure', () => {
  const { versions } = drawTest(real.filter(({ grade }) => grade === 8));
  expect(versions[0]!.parts.map(({ numeral, asked, points }) => [numeral, asked.length, points])).toEqual([
    ['I', 12, 3],
    ['II', 2, 2],
    ['III', 4, 2],
    ['IV', 1, 3],
  ]);
});

test('a term paper takes questions from each of its lessons', () => {
  const lessons = real.filter(({ grade }) => grade === 8);
  const asked = askedIn(drawTest(lessons));
  for (const { slug } of lessons) expect(asked.filter(({ lesson }) => lesson.slug === slug).length).toBeGreaterThan(3);
});

test('versions ask the same questions in different orders', () => {
  for (const set of sets) {
    const ids = set.versions.map(({ parts }) => parts.flatMap(({ asked }) => asked.map(({ question }) => question.id)));
    for (const one of ids) expect([...one].sort()).toEqual([...ids[0]!].sort());
    const orders = set.versions.map(({ parts }) =>
      JSON.stringify(parts.map(({ asked }) => asked.map(({ question }) => [question.id, optionTexts(question)]))),
    );
    expect(new Set(orders).size).toBe(set.versions.length);
  }
});

test('statements a to d and the pieces of an order or a match stand in another order in every version of a pack, and never as they are right', () => {
  const seen = new Set<string>();
  for (const set of sets) {
    const orders = new Map<string, Set<string>>();
    for (const { parts } of set.versions)
      for (const { question } of parts.flatMap(({ asked }) => asked)) {
        const dealt = question.kind === 'true-false' ? question.options.map(({ id }) => id) : question.lettered;
        if (!dealt) continue;
        orders.set(question.id, (orders.get(question.id) ?? new Set()).add(dealt.join(' ')));
        if (question.lettered) expect(dealt).not.toEqual(toPool(question).parts);
        seen.add(question.kind);
      }
    for (const [id, different] of orders) expect(different.size, id).toBe(set.versions.length);
  }
  expect([...seen].sort()).toEqual(['match', 'order', 'sort', 'true-false']);
});

test('the same lessons give the same codes and papers, another drawing gives others, and more versions change none', () => {
  const lessons = real.filter(({ grade }) => grade === 8);
  expect(testPaper(drawTest(lessons))).toEqual(testPaper(drawTest(lessons)));
  expect(drawTest(lessons, { count: 9 }).versions.slice(0, 4)).toEqual(drawTest(lessons).versions);
  const idsOf = (drawing: number) =>
    askedIn(drawTest(lessons, { drawing }))
      .map(({ question }) => question.id)
      .sort();
  expect(idsOf(2)).not.toEqual(idsOf(1));
  expect(drawTest(lessons, { drawing: 2 }).versions.map(({ number }) => number)).toEqual([201, 202, 203, 204]);
});

const at = { line: 1, column: 1 };
const say = (value: string) => [{ type: 'text' as const, value, at }];
const word = fc.stringMatching(/^[a-zđêơư]{3,9}$/);
const options = (least: number, most: number) =>
  fc
    .uniqueArray(word, { minLength: least, maxLength: most })
    .chain((texts) =>
      fc
        .array(fc.boolean(), { minLength: texts.length, maxLength: texts.length })
        .map((right): Option[] =>
          texts.map((text, i) => ({ id: String(i), right: right[i]!, text: say(text), why: say(`vì ${text}`), at })),
        ),
    );
const anyQuestion = fc
  .record({
    kind: fc.constantFrom('single', 'multiple', 'true-false', 'short-answer', 'order', 'match', 'essay'),
    level: fc.constantFrom('biet', 'hieu', 'van-dung'),
    options: options(4, 6),
    id: fc.uuid(),
  })
  .map(({ kind, level, options, id }) => {
    const common = {
      id,
      kind,
      level,
      objective: 'dau-hieu',
      retired: false,
      grades: [4],
      prompt: [{ type: 'paragraph', children: say('hỏi'), at }],
      at,
    };
    if (kind === 'short-answer') return { ...common, accepted: ['đáp'], why: say('vì') } as Question;
    if (kind === 'essay')
      return {
        ...common,
        guide: [
          { points: 2, text: say('một') },
          { points: 0.5, text: say('hai') },
        ],
      } as Question;
    if (kind === 'order')
      return {
        ...common,
        items: [...options.slice(0, 3), { ...options[0]!, id: 'own', text: say(`của ${id}`) }],
      } as Question;
    if (kind === 'match')
      return {
        ...common,
        pairs: options.slice(0, 4).map((option, i) => ({ ...option, with: say(`${i} với ${id}`) })),
      } as Question;
    // Only one is right in a single choice, and in every kind the sets of options differ by a word of their own.
    const own = [
      ...options.slice(0, kind === 'true-false' ? 3 : 5),
      { ...options[0]!, id: 'own', text: say(`của ${id}`) },
    ];
    return {
      ...common,
      options: kind === 'single' ? own.map((option, i) => ({ ...option, right: i === 1 })) : own,
    } as Question;
  });

test('any questions in any grade make a test of ten points whose papers agree', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyQuestion, { selector: ({ id }) => id, minLength: 1, maxLength: 30 }),
      fc.constantFrom(2, 4, 8, 11),
      fc.integer({ min: 1, max: 4 }),
      (questions, grade, count) => {
        const asks = (kinds: string[]) => questions.some(({ kind }) => kinds.includes(kind));
        fc.pre(asks(['single', 'true-false', 'short-answer', 'essay']));
        const lesson: GradeLesson = { ...golden, grade, band: grade < 6 ? 'tieu-hoc' : 'thcs', questions };
        const set = drawTest([lesson], { count });
        holdTogether(set);
        expect(askedIn(set).reduce((sum, { points }) => sum + points, 0)).toBe(10);
      },
    ),
    cases(150),
  );
});

test('versions differ for as long as there are orders left', () => {
  const one = golden.questions.find(
    (question): question is Extract<Question, { kind: 'single' | 'multiple' }> => question.kind === 'single',
  )!;
  const two: Question = { ...one, options: one.options.slice(0, 2) };
  const orders = (questions: Question[], count: number) =>
    new Set(
      drawTest([{ ...golden, questions }], { count }).versions.map(({ parts }) =>
        JSON.stringify(parts.map(({ asked }) => asked.map(({ question }) => [question.id, optionTexts(question)]))),
      ),
    ).size;
  expect(orders([two], 2), 'one question, two options: two papers').toBe(2);
  expect(orders([two], 4)).toBe(2);
  expect(orders([two, { ...two, id: 'khac' }], 8), 'two of them: eight').toBe(8);
});

test('no letter gives a key away: in every version of every lesson the right answers are spread over the letters', async () => {
  const { curriculum } = await readCurriculum(path.resolve('content'));
  for (const { grade, slug, revision, questions } of cutAll(curriculum!)) {
    const pool = questions.map(toPool);
    for (const { items, number } of drawVersions(
      { grade, lessons: [{ slug, revision: revision.number, pool }] },
      1,
      4,
    )) {
      expect(
        unevenness(
          items,
          pool.map((question) => ({ ...question, lesson: slug })),
        ),
        `${slug} ${grade} ${number}`,
      ).toBeLessThanOrEqual(4);
    }
  }
});

test('a key of one letter is the most uneven there is', () => {
  const asked = ['q1', 'q2', 'q3', 'q4'].map((id) => ({
    id,
    kind: 'single' as const,
    level: 'biet' as const,
    objective: 'o',
    parts: ['a', 'b', 'c', 'd'],
    right: ['a'],
    lesson: 'x',
  }));
  const deal = (orders: string[]) => orders.map((order, i) => ({ id: `q${i + 1}`, points: 1, parts: [...order] }));
  expect(unevenness(deal(['abcd', 'abcd', 'abcd', 'abcd']), asked)).toBe(8);
  expect(unevenness(deal(['abcd', 'bacd', 'bcad', 'bcda']), asked)).toBe(1);
});
