import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { cases } from '../../../test/laws.ts';
import { goldenLessons } from '../../../test/lessons.ts';
import { anyCarried, plain } from '../../../test/made/any-question.ts';
import { anyResponse } from '../../../test/made/any-response.ts';
import { readQti, type QtiItem } from '../../../test/read-qti.ts';
import { deep } from '../../../test/read-xml.ts';
import { toQti } from '../../../test/to-qti.ts';
import { SAMPLE_STAMP } from '../../blocks/message/schema.ts';
import type { GradeLesson } from '../../curriculum/cut.ts';
import { words } from '../../document/paper.ts';
import { fold } from '../../questions/fold.ts';
import { KINDS, kinds, partsOf, score, type Question } from '../../questions/kinds.ts';
import { carriesOf } from '../exchange/carry.ts';
import { QTI_WAYS } from './ask.ts';
import { foldPattern } from './fold-pattern.ts';
import { makeQti } from './package.ts';
import type { Version } from './tree.ts';

let lesson: GradeLesson;
beforeAll(async () => {
  [lesson] = (await goldenLessons()) as [GradeLesson];
});
const CARRIED = anyCarried(carriesOf(QTI_WAYS));
const VERSIONS: Version[] = ['2.2', '3.0'];
const itemsOf = (questions: Question[], version: Version): QtiItem[] =>
  readQti(makeQti({ ...lesson, questions }, version)).items;

test('both editions score any response to any question as we do', () => {
  const compared: Record<string, number> = {};
  fc.assert(
    fc.property(
      CARRIED.chain((question) => fc.tuple(fc.constant(question), anyResponse(question) ?? fc.constant(null))),
      ([question, response]) => {
        const given = response && toQti(question, response);
        for (const version of VERSIONS) {
          const [item] = itemsOf([question], version);
          if (!response || !given) continue;
          expect(item!.run(given).score).toBeCloseTo(score(question, response)!, 9);
          compared[question.kind] = (compared[question.kind] ?? 0) + 1;
        }
      },
    ),
    cases(400),
  );
  const marked = KINDS.filter((kind) => kinds[kind].onWeb && QTI_WAYS[kind].keeps === 'whole');
  expect(Object.keys(compared).sort()).toEqual(marked.sort());
  for (const count of Object.values(compared)) expect(count).toBeGreaterThan(20);
});

test('the reason of what was chosen is said, or where nothing is chosen alone, every reason', () => {
  fc.assert(
    fc.property(CARRIED, (question) => {
      const { said } = itemsOf([question], '3.0')[0]!;
      const whys = partsOf(question).map(({ why }) => words(plain(why)));
      if (question.kind === 'single' || question.kind === 'multiple' || question.kind === 'find-signs')
        for (const [i, { id }] of question.options.entries()) expect(words(said[id] ?? '')).toEqual(whys[i]);
      else if (question.kind !== 'essay' && question.kind !== 'short-answer')
        expect(words(Object.values(said).join(' ')).join('')).toBe(whys.flat().join(''));
    }),
    cases(100),
  );
});

test('a pattern takes what we take for the same answer, and nothing else, searched for or of the whole', () => {
  const typed = fc.stringMatching(/^[aăâđeêiouưyAĐ 0-9.,!?*+()-]{0,8}$/);
  fc.assert(
    fc.property(typed, fc.oneof(typed, fc.constant(null)), (answer, other) => {
      fc.pre(fold(answer) !== '');
      for (const written of [
        other ?? answer,
        answer.toUpperCase(),
        ` ${answer}!`,
        answer.normalize('NFD'),
        `${answer}x`,
      ]) {
        const { whole, none } = foldPattern(answer);
        const strict = (pattern: string) => new RegExp(`^(?:${pattern})$`).test(written);
        const loose = (pattern: string) => new RegExp(pattern).test(written);
        for (const finds of [strict, loose])
          expect(finds(whole) && !none.some(finds), `${answer} / ${written}`).toBe(fold(answer) === fold(written));
      }
    }),
    cases(300),
  );
});

test('no left side stands within the pair of another, lest a player drop that one too', () => {
  fc.assert(
    fc.property(CARRIED, (question) => {
      const sets = deep(itemsOf([question], '3.0')[0]!.root, 'simpleMatchSet');
      const [left = [], right = []] = sets.map((side) => side.children.map(({ attributes }) => attributes.identifier!));
      for (const one of left)
        for (const other of left.filter((name) => name !== one))
          for (const side of right) expect(`${other} ${side}`).not.toContain(one);
    }),
    cases(100),
  );
});

test('the national scale of true and false is kept: 0,1 – 0,25 – 0,5 – 1', () => {
  const question = lesson.questions.find(({ id }) => id === 'mau-03')! as Extract<Question, { kind: 'true-false' }>;
  for (const version of VERSIONS) {
    const [item] = itemsOf([question], version);
    const scores = [0, 1, 2, 3, 4].map((right) => {
      const judged = question.options.map((one, i) => [one.id, i < right ? one.right : !one.right] as const);
      return item!.run(toQti(question, { kind: 'true-false', judged: Object.fromEntries(judged) })!).score;
    });
    expect(scores).toEqual([0, 0.1, 0.25, 0.5, 1]);
  }
});

test('what may be found in a message is marked in it, under its stamp', () => {
  const [item] = itemsOf([lesson.questions.find(({ id }) => id === 'mau-10')!], '3.0');
  expect(words(item!.body.text).join(' ')).toContain(`${SAMPLE_STAMP} Bạn mới quen Chào bạn, mình tặng`);
  expect(JSON.stringify(item!.body).match(/"name":"hottext"/g)).toHaveLength(4);
});
