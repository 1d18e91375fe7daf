/**
 * Out by a target and in again: what comes back is the question, but for what the target's own table says it cannot
 * hold.
 */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { bringBack, type Back } from '../../test/bring-back.ts';
import { cases } from '../../test/laws.ts';
import { goldenLessons } from '../../test/lessons.ts';
import { anyPassing, oneLine, promptWords } from '../../test/made/any-question.ts';
import { CHANNELS, SAMPLE_STAMP } from '../blocks/message/schema.ts';
import type { GradeLesson } from '../curriculum/cut.ts';
import { findBlocks, textOf, type Flow, type Inline } from '../curriculum/tree.ts';
import { words, type Channel } from '../document/paper.ts';
import { fold } from '../questions/fold.ts';
import type { QuestionKind } from '../questions/kind.ts';
import { kindOf, KINDS, kinds, type Kind, type Question } from '../questions/kinds.ts';
import { azota, makeAzota } from '../targets/azota/azota.ts';
import { gift, makeGift } from '../targets/gift/gift.ts';
import { makeMoodle, moodle } from '../targets/moodle/moodle.ts';
import { write } from '../word/write.ts';

let lesson: GradeLesson;
beforeAll(async () => {
  [lesson] = (await goldenLessons()) as [GradeLesson];
});

const FORMATS = {
  moodle: { ...moodle, out: async (of: GradeLesson) => makeMoodle(of), count: 150 },
  gift: { ...gift, out: async (of: GradeLesson) => makeGift(of).text, count: 150 },
  azota: { ...azota, out: (of: GradeLesson) => write(makeAzota(of)), count: 40 },
} as const;
type Format = keyof typeof FORMATS;
const formats = Object.keys(FORMATS) as Format[];

const line = (text: readonly Inline[]): string => oneLine(textOf(text));
const asked = ({ prompt }: Question): string => words(textOf(prompt.flatMap(linesOf))).join(' ');
const linesOf = (node: Flow): Flow[] => [
  node,
  { type: 'paragraph', children: [{ type: 'text', value: ' ', at: node.at }], at: node.at },
];
const part = ({ text, why }: { text: Inline[]; why: Inline[] }) => [line(text), line(why)];
const option = (one: { text: Inline[]; why: Inline[]; right: boolean }) => [...part(one), one.right];
/** What is said of any piece, in one line. */
const whys = (list: readonly { why: Inline[] }[]): string =>
  list
    .map(({ why }) => line(why))
    .filter(Boolean)
    .join(' ');

/** An answer and those that count as it. */
const apart = (accepted: readonly string[]): string[] =>
  accepted
    .map(oneLine)
    .filter((one, i, all) => all.findIndex((other) => (fold(other) || other) === (fold(one) || one)) === i);

type Of<K extends Kind> = Extract<Question, { kind: K }>;
/** What has to come back of a question, or of several that it became. */
type Holds = { [K in Kind]?: (question: Of<K>, back: Question[], file: Back) => void };

const same = (question: Of<'single' | 'multiple' | 'true-false'>, [back]: Question[]) => {
  expect(back!.kind).toBe(question.kind);
  expect((back as typeof question).options.map(option)).toEqual(question.options.map(option));
};
const written: Holds['short-answer'] = (question, [back]) => {
  expect(back).toMatchObject({ kind: 'short-answer', accepted: apart(question.accepted) });
  expect(line((back as typeof question).why)).toBe(line(question.why));
};
/** Where two pieces go to one, what comes back are groups. */
const paired = (pairs: readonly { text: Inline[]; to: string }[], [back]: Question[]) => {
  const distinct = new Set(pairs.map(({ to }) => to)).size === pairs.length;
  expect(back!.kind).toBe(distinct ? 'match' : 'sort');
  const got =
    back!.kind === 'match'
      ? back!.pairs.map((pair) => [line(pair.text), line(pair.with)])
      : (back as Of<'sort'>).cards.map((card) => [
          line(card.text),
          line((back as Of<'sort'>).groups.find(({ id }) => id === card.group)!.text),
        ]);
  expect(got).toEqual(pairs.map(({ text, to }) => [line(text), to]));
};
const told = (list: readonly { why: Inline[] }[], { left }: Back) => {
  // “Nói chung cho cả câu”: the reasons come back, but no longer know their pieces.
  if (whys(list)) expect(words(left.join(' ')).join(' ')).toContain(whys(list));
};
const groupOf = (question: Of<'sort'>, group: string) => line(question.groups.find(({ id }) => id === group)!.text);
const ofMatch: Holds['match'] = (question, back, file) => {
  paired(
    question.pairs.map(({ text, with: to }) => ({ text, to: line(to) })),
    back,
  );
  told(question.pairs, file);
};
const ofSort: Holds['sort'] = (question, back, file) => {
  paired(
    question.cards.map(({ text, group }) => ({ text, to: groupOf(question, group) })),
    back,
  );
  told(question.cards, file);
};
/** A statement, a pair, a card is a question of its own. */
const each = (right: readonly string[], reasons: readonly { why: Inline[] }[], back: Question[]) => {
  expect(back.map(({ kind }) => kind)).toEqual(right.map(() => 'single'));
  for (const [i, one] of (back as Of<'single'>[]).entries()) {
    const chosen = one.options.filter((o) => o.right);
    expect(chosen.map(({ text }) => line(text))).toContain(right[i]);
    expect(line(chosen[0]!.why)).toBe(line(reasons[i]!.why));
  }
};

const HOLDS: Record<Format, Holds> = {
  moodle: {
    single: same,
    multiple: same,
    'true-false': same,
    'short-answer': written,
    match: ofMatch,
    sort: ofSort,
    order(question, [back], file) {
      expect(back!.kind).toBe('order');
      expect((back as typeof question).items.map(({ text }) => line(text))).toEqual(
        question.items.map(({ text }) => line(text)),
      );
      told(question.items, file);
    },
    gap(question, [back]) {
      const [[hole], [had]] = [(back as typeof question).gaps, question.gaps];
      // Of words to choose from, one that reads alike may come first.
      if (!question.lures.length) expect(hole!.accepted[0]).toBe(oneLine(had!.accepted[0]!));
      expect(hole!.accepted.map(fold)).toContain(fold(had!.accepted[0]!));
      expect(line(hole!.why)).toBe(line(had!.why));
    },
    'find-signs'(question, [back]) {
      expect(back!.kind).toBe('multiple');
      expect(
        (back as Of<'multiple'>).options.map((one, i) => [line(one.text).slice(4), line(one.why), one.right, i]),
      ).toEqual(question.options.map((one, i) => [...option(one), i]));
    },
    essay(question, [back]) {
      expect((back as typeof question).guide.map(({ points, text }) => [points, line(text)])).toEqual(
        question.guide.map(({ points, text }) => [points, line(text)]),
      );
    },
  },
  gift: {
    single: same,
    multiple: same,
    'true-false': (question, back) =>
      each(
        question.options.map(({ right }) => (right ? 'Đúng' : 'Sai')),
        question.options,
        back,
      ),
    'short-answer': written,
    match: ofMatch,
    sort: ofSort,
    gap(question, [back]) {
      const [[hole], [had]] = [(back as typeof question).gaps, question.gaps];
      expect(hole!.accepted[0]).toBe(oneLine(had!.accepted[0]!));
      expect((back as typeof question).lures.map(({ text }) => line(text))).toEqual(
        question.lures.map(({ text }) => line(text)),
      );
      expect(line(hole!.why)).toBe(line(had!.why));
    },
  },
  azota: {
    single: same,
    'true-false': (question, back) =>
      each(
        question.options.map(({ right }) => (right ? 'Đúng' : 'Sai')),
        question.options,
        back,
      ),
    match: (question, back) =>
      each(
        question.pairs.map((pair) => line(pair.with)),
        question.pairs,
        back,
      ),
    sort: (question, back) =>
      each(
        question.cards.map(({ group }) => groupOf(question, group)),
        question.cards,
        back,
      ),
    gap: (question, back) =>
      each(
        question.gaps.map(({ text }) => line(text)),
        question.gaps,
        back,
      ),
    'short-answer': written,
    essay(question, [back]) {
      expect((back as typeof question).guide.map(({ points, text }) => [points, line(text)])).toEqual(
        question.guide.map(({ points, text }) => [points, line(text)]),
      );
    },
  },
};

test.each(formats)('%s: each kind that the table says it carries has a law of what comes back', (format) => {
  const carried = KINDS.filter((kind) => FORMATS[format].carries[kind].keeps !== 'nothing');
  const as = carried.map((kind) => (kinds[kind] as unknown as QuestionKind).passesFor?.kind ?? kind);
  expect(Object.keys(HOLDS[format]).sort()).toEqual([...new Set(as)].sort());
});

test.each(formats)('%s: whatever signs a question holds, it comes back as the table says', (format) => {
  let came = 0;
  const { out, carries, count } = FORMATS[format];
  return fc
    .assert(
      fc.asyncProperty(anyPassing, async (question) => {
        const file = await out({ ...lesson, questions: [question] });
        const empty = file instanceof Uint8Array ? false : format === 'gift' && !/\{\n/.test(file);
        if (empty) return;
        const back = bringBack(file);
        expect(back.problems).toEqual([]);
        if (carries[question.kind].keeps === 'nothing') expect(back.questions).toEqual([]);
        // A question that does not fit was named by the target.
        if (!back.questions.length) return;
        for (const one of back.questions) {
          expect(one.id).toMatch(/^moi-45-\d\d$/);
          expect(one.use ?? 'quiz').toBe('quiz');
          if (!kindOf(question).inPrompt)
            expect(asked(one).startsWith(promptWords(question).join(' ')), asked(one)).toBe(true);
        }
        const hold = HOLDS[format][question.kind] as (question: Question, back: Question[], file: Back) => void;
        hold(question, back.questions, back);
        came++;
      }),
      cases(count),
    )
    .then(() => expect(came).toBeGreaterThan(count / 3));
});

const message = (channel: Channel): Question => {
  const at = { line: 1, column: 1 };
  const text = (value: string): Inline => ({ type: 'text', value, at });
  const paragraph = (...children: Inline[]): Flow => ({ type: 'paragraph', children, at });
  const inside = [
    paragraph(text('Gửi phí ngay!')),
    paragraph({ type: 'mark', name: 'Reply', props: {}, children: [text('Để mình hỏi mẹ.')], at }),
  ];
  const props = { kind: channel, from: 'Số lạ', ...(channel === 'web' ? { address: 'qua-tang.example' } : {}) };
  const whys = { why: [text('Vì thế.')], at };
  return {
    id: 'c-1',
    kind: 'single',
    prompt: [paragraph(text('Em làm gì?')), { type: 'block', name: 'Message', props, children: inside, at }],
    options: [
      { id: 'a', text: [text('Gửi')], right: false, ...whys },
      { id: 'b', text: [text('Hỏi mẹ')], right: true, ...whys },
    ],
    level: 'biet',
    at,
  } as never;
};

test.each(formats)(
  '%s: a made-up message of any channel comes back as one, stamped again by its own block',
  async (format) => {
    for (const channel of CHANNELS) {
      const file = await FORMATS[format].out({ ...lesson, questions: [message(channel)] });
      const { questions, asked: mdx, problems } = bringBack(file);
      expect(problems).toEqual([]);
      const [found] = findBlocks(questions[0]!.prompt, 'Message');
      expect(found!.node.props, format).toMatchObject({
        kind: channel,
        from: 'Số lạ',
        ...(channel === 'web' ? { address: 'qua-tang.example' } : {}),
      });
      expect(textOf([found!.node])).toBe('Gửi phí ngay!Để mình hỏi mẹ.');
      // On a page, in a letter and in a mail an answer looks like all else.
      if (format !== 'azota' || !['web', 'letter', 'mail'].includes(channel))
        expect(findBlocks(questions[0]!.prompt, 'Reply')).toHaveLength(1);
      expect(mdx, 'the stamp is the block’s, not words of the message').not.toContain(SAMPLE_STAMP);
    }
  },
);

test.each(formats)(
  '%s: the golden lesson comes back without a reserved question, a misconception or an old id',
  async (format) => {
    const { drawings } = lesson;
    const reserved = [{ ...message('sms'), prompt: lesson.questions[0]!.prompt, id: 'de-danh-31' }].map(
      (one) => ({ ...one, use: 'test' }) as Question,
    );
    const names = new Map(Object.entries(drawings).map(([name, { data }]) => [data, name]));
    const {
      questions,
      asked: mdx,
      problems,
    } = bringBack(await FORMATS[format].out({ ...lesson, questions: lesson.questions.slice(1), reserved }), (data) =>
      names.get(data),
    );
    expect(problems).toEqual([]);
    expect(questions.length).toBeGreaterThan(8);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    expect(mdx).not.toMatch(/mau-\d\d|use="test"|myth=|retired|objective=/);
    const [kept] = reserved;
    expect(words(mdx).join(' ')).not.toContain(words(textOf(kept!.prompt)).join(' '));
    // A drawing of the office's own is known again by its bytes where the format holds them.
    expect(mdx.includes('picture="nhan-nhanh"')).toBe(format !== 'azota');
  },
);
