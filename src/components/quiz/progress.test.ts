import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kindOf, KINDS, type Key, type Response } from '../../questions/kinds.ts';
import { NOTHING, readProgress, visitOf, withVisit, withWho, type Progress } from './kept.ts';
import { answersOf, nextTurn, withAnswers } from './progress.ts';
import { cases } from '../../../test/laws.ts';
import { anyQuestion } from '../../../test/made/any-question.ts';
import { anyResponse } from '../../../test/made/any-response.ts';
import { kindTests } from '../../../test/made/kind-tests.ts';
import { fitsOf } from '../../../test/made/live-kinds.ts';

const keys: Record<string, Key> = {
  mot: {
    kind: 'single',
    options: [
      ['a', 0],
      ['b', 1],
    ],
  },
  'dung-sai': {
    kind: 'true-false',
    options: [
      ['a', 1],
      ['b', 0],
    ],
  },
  xep: { kind: 'order', items: ['a', 'b', 'c'] },
  ghep: { kind: 'match', pairs: ['a', 'b'], partners: ['b', 'a'] },
  nhom: {
    kind: 'sort',
    groups: ['that', 'bay'],
    cards: [
      ['a', 'that'],
      ['b', 'bay'],
    ],
  },
  dien: { kind: 'gap', gaps: [['a', ['chậm lại']]] },
  chuyen: {
    kind: 'story',
    scenes: [
      ['mo', 'no', [['x', 'yen', 1]]],
      ['yen', 'safe', []],
    ],
  },
};
const given: Record<string, Response[]> = {
  mot: [
    { kind: 'single', chosen: 'a' },
    { kind: 'single', chosen: 'b' },
  ],
  'dung-sai': [{ kind: 'true-false', judged: { a: true, b: true } }],
  xep: [{ kind: 'order', placed: ['c', 'a', 'b'] }],
  ghep: [{ kind: 'match', matched: { a: 'b', b: 'b' } }],
  nhom: [{ kind: 'sort', placed: { a: 'that', b: 'that' } }],
  dien: [{ kind: 'gap', filled: { a: 'vội' } }],
  chuyen: [{ kind: 'story', chosen: ['x'] }],
};
const kept = withAnswers(NOTHING, 'meo', '5/mau', given);

test('what was done is read again as it was kept, for its own picture and lesson only', () => {
  const again = readProgress(JSON.stringify(kept));
  expect(answersOf(again, 'meo', '5/mau', fitsOf(keys))).toEqual(given);
  expect(answersOf(again, 'rua', '5/mau', fitsOf(keys))).toEqual({});
  expect(answersOf(again, 'meo', '4/mau', fitsOf(keys))).toEqual({});
});

test('of every kind what was given in full is read again as it was kept', () => {
  const given = anyQuestion.chain((one) => fc.tuple(fc.constant(one), anyResponse(one) ?? fc.constant(null)));
  const came = new Set<string>();
  fc.assert(
    fc.property(given, ([question, response]) => {
      if (!response) return;
      const { id, kind } = question;
      const key = kindOf(question).key(question) as Key;
      const again = readProgress(JSON.stringify(withAnswers(NOTHING, 'meo', '5/mau', { [id]: [response] })));
      const { [id]: answers } = answersOf(again, 'meo', '5/mau', fitsOf({ [id]: key }));
      if (!answers) return;
      expect(answers).toEqual([response]);
      came.add(kind);
    }),
    cases(300),
  );
  expect([...came].sort()).toEqual(KINDS.filter((kind) => kindTests.get(kind)!.response).sort());
});

test('what was done while nobody was chosen becomes the first picture’s that is, and nobody’s no more', () => {
  const visit = { at: 5, isWhole: false, full: 0.5, told: false, written: { 'bai-1': 'Em hỏi mẹ.' } };
  const box = { box: 1, day: 9, missed: 1 };
  const before: Progress = {
    ...withVisit(withAnswers(NOTHING, '', '5/mau', given), '5/mau', visit),
    boxes: { '': { '5/mau': { mot: box } } },
    seen: { '': { '5': ['a'] } },
  };
  const meo = withWho(before, 'meo');
  expect(meo).toEqual({
    version: 1,
    who: 'meo',
    players: { meo: { '5/mau': given } },
    visits: { meo: { '5/mau': visit } },
    boxes: { meo: { '5/mau': { mot: box } } },
    seen: { meo: { '5': ['a'] } },
  });
  // The next one to be chosen begins anew, and the first finds all as it was.
  expect(visitOf(withWho(meo, 'tho'), '5/mau').at).toBe(0);
  expect(visitOf(withWho(withWho(meo, 'tho'), 'meo'), '5/mau')).toEqual(visit);
  expect(withWho(NOTHING, 'meo')).toEqual({ ...NOTHING, who: 'meo' });
});

test('what a picture has of its own is never written over when it is chosen, and what is damaged breaks nothing', () => {
  const own = { ...kept, visits: { '': { '5/mau': { ...visitOf(kept, '5/mau'), at: 3 } } } };
  expect(withWho(own, 'meo')).toEqual({ ...own, who: 'meo' });
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      const text = JSON.stringify({ version: 1, players: { '': one }, visits: other, boxes: { '': other }, seen: one });
      expect(withWho(readProgress(text), 'meo').who).toBe('meo');
    }),
    cases(),
  );
});

test('after an update of the content, a question that is gone is dropped and a new one is not done', () => {
  const { mot, ...others } = keys;
  const now = answersOf(kept, 'meo', '5/mau', fitsOf({ ...others, moi: mot! }));
  expect(Object.keys(now)).toEqual(['dung-sai', 'xep', 'ghep', 'nhom', 'dien', 'chuyen']);
  expect(turn([asked('moi'), asked('xep')], now)).toEqual(['moi', 'first']);
});

test('a question whose options or kind have changed counts as not done', () => {
  const changed: Record<string, Key> = {
    mot: {
      kind: 'single',
      options: [
        ['c', 0],
        ['b', 1],
      ],
    },
    'dung-sai': {
      kind: 'true-false',
      options: [
        ['a', 1],
        ['b', 0],
        ['c', 0],
      ],
    },
    xep: { kind: 'order', items: ['a', 'b', 'c', 'd'] },
    ghep: { kind: 'single', options: [['a', 1]] },
    nhom: { kind: 'sort', groups: ['that'], cards: [['a', 'that']] },
    dien: { kind: 'gap', gaps: [['b', ['chậm lại']]] },
    chuyen: {
      kind: 'story',
      scenes: [
        ['mo', 'no', [['y', 'yen', 1]]],
        ['yen', 'safe', []],
      ],
    },
  };
  expect(answersOf(kept, 'meo', '5/mau', fitsOf(changed))).toEqual({});
});

test('whatever stands in the store, nothing breaks', () => {
  for (const text of [
    null,
    '',
    '{',
    '3',
    'null',
    '[]',
    '{"version":2,"players":{}}',
    '{"version":1}',
    '{"version":1,"players":{"meo":3}}',
  ]) {
    expect(answersOf(readProgress(text), 'meo', '5/mau', fitsOf(keys))).toEqual({});
  }
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const progress = readProgress(
        JSON.stringify({
          version: 1,
          players: { meo: { '5/mau': { mot: value, xep: [value], ghep: [{ kind: 'match', matched: value }] } } },
        }),
      );
      expect(() => answersOf(progress, 'meo', '5/mau', fitsOf(keys))).not.toThrow();
    }),
    cases(),
  );
});

const right: Response = { kind: 'single', chosen: 'b' };
const wrong: Response = { kind: 'single', chosen: 'a' };
const asked = (id: string, mayRetry = true) => ({
  id,
  isRight: (response: object) => response === right,
  retries: (response: object) => mayRetry && response !== right,
});
/** Where a pupil is, in two words. */
const turn = (...args: Parameters<typeof nextTurn>) => {
  const place = nextTurn(...args);
  return place && [place.question.id, place.turn];
};

test('a miss is tried once more at once, and comes back once more after all others', () => {
  const questions = [asked('p'), asked('q')];
  expect(turn(questions, {})).toEqual(['p', 'first']);
  expect(turn(questions, { p: [wrong] })).toEqual(['p', 'hint']);
  // Put right or not, it is passed for now.
  expect(turn(questions, { p: [wrong, right] })).toEqual(['q', 'first']);
  expect(turn(questions, { p: [wrong, wrong], q: [right] })).toEqual(['p', 'again']);
  expect(turn(questions, { p: [wrong, right], q: [right] })).toEqual(['p', 'again']);
  expect(turn(questions, { p: [wrong, wrong, wrong], q: [right] })).toBeNull();
});

test('a miss with nothing to try once more is passed at once, and comes back as well', () => {
  const questions = [asked('p', false), asked('q')];
  expect(turn(questions, { p: [wrong] })).toEqual(['q', 'first']);
  expect(turn(questions, { p: [wrong], q: [right] })).toEqual(['p', 'again']);
  expect(turn(questions, { p: [wrong, wrong], q: [right] })).toBeNull();
});
