import { describe, expect, test } from 'vitest';
import type { GradeLesson } from '../../curriculum/cut.ts';
import { findBlocks, textOf, type BlockNode, type Flow, type Inline } from '../../curriculum/tree.ts';
import type { Question } from '../../questions/kinds.ts';
import type { Truth } from '../../questions/question.ts';
import { goldenLessons, sampleLessons } from '../../../test/lessons.ts';
import { forPupils } from '../for-pupils.ts';
import { LEAST_SIFTED, MOST_SIFTED, siftedOf } from './sifted.ts';

const at = { line: 1, column: 1 };
const text = (value: string): Inline => ({ type: 'text', value, at });
const mark = (name: string, words: string, why: string, decides = false): Inline => ({
  type: 'mark',
  name,
  props: { why, decides },
  children: [text(words)],
  at,
});
const message = (truth: Truth, children: Inline[], because?: string): BlockNode => ({
  type: 'block',
  name: 'Message',
  props: { kind: 'sms', from: 'Số lạ', truth, aloud: false, ...(because && { because }) },
  children: [{ type: 'paragraph', children, at }],
  at,
});
const traps = (count: number, name = 'tin'): Flow[] =>
  Array.from({ length: count }, (_, n) =>
    message('trap', [text(`${name} ${n} `), mark('Sign', 'gửi phí', 'Đòi tiền')]),
  );
const [golden] = (await goldenLessons()) as [GradeLesson];
const lesson = (body: Flow[], more: Partial<GradeLesson> = {}): GradeLesson => ({
  ...golden,
  body,
  questions: [],
  reserved: [],
  ...more,
});
const asks = (truth: Question['truth'], prompt: Flow[]): Question => ({ ...golden.questions[0]!, truth, prompt });
const wordsOf = (lessons: GradeLesson[]): string[] => siftedOf(lessons).map(({ node }) => textOf(node.children));

describe('which messages may be sifted', () => {
  test('a message of a lesson on private matters never is', () => {
    const secret = lesson(traps(10, 'riêng'), { care: 'private', questions: [asks('trap', traps(10, 'hỏi'))] });
    expect(siftedOf([secret])).toEqual([]);
    expect(wordsOf([lesson(traps(6)), secret])).toHaveLength(6);
  });

  test('a message of a question kept for tests never is', () => {
    const reserved = [asks('trap', traps(3, 'đề'))];
    expect(wordsOf([lesson(traps(6), { reserved })]).filter((words) => words.startsWith('đề'))).toEqual([]);
  });

  test('a message of a quiz is, where its question says the same of it, and else is not', () => {
    const questions = [asks('trap', traps(1, 'khớp')), asks('ask', traps(1, 'khác')), asks('none', traps(1, 'không'))];
    const found = wordsOf([lesson(traps(6), { questions })]);
    expect(found.slice(6)).toEqual(['khớp 0 gửi phí']);
  });

  test('a message of which nobody knows what decides it is not', () => {
    const bare = [message('trap', [text('trơn')]), message('genuine', [mark('Decoy', 'chào', 'Chào thôi')])];
    expect(wordsOf([lesson([...traps(6), ...bare])])).toHaveLength(6);
  });

  test('what only the teacher sees is not', () => {
    const note: Flow = { type: 'block', name: 'TeacherNote', props: {}, children: traps(3, 'thầy cô'), at };
    expect(wordsOf([lesson([...traps(6), note])])).toHaveLength(6);
  });

  test('in grades 1–3 a message is genuine only if one sees who speaks, or its story says how one knows', () => {
    const told = (kind: string, before?: string): BlockNode => {
      const node = message('genuine', [text(`${kind} ${before}`)], 'Cô dạy em');
      return { ...node, props: { ...node.props, kind, ...(before && { before }) } };
    };
    const body = [...traps(6), told('call'), told('letter'), told('talk'), told('call', 'Bà lưu số cô')];
    const found = (grade: GradeLesson['grade']) => wordsOf([lesson(body, { grade })]).slice(6);
    expect(found(2)).toEqual(['talk undefined', 'call Bà lưu số cô']);
    expect(found(4), 'from grade 4 on only a call asks for it: who rang whom').toEqual([
      'letter undefined',
      'talk undefined',
      'call Bà lưu số cô',
    ]);
  });

  test(`fewer than ${LEAST_SIFTED} are none, the same words twice are one`, () => {
    expect(siftedOf([lesson(traps(LEAST_SIFTED - 1))])).toEqual([]);
    expect(siftedOf([lesson(traps(LEAST_SIFTED - 1)), lesson(traps(LEAST_SIFTED - 1))])).toEqual([]);
    expect(siftedOf([lesson(traps(LEAST_SIFTED)), lesson(traps(LEAST_SIFTED))])).toHaveLength(LEAST_SIFTED);
  });

  test(`of more than ${MOST_SIFTED} every lesson keeps its share, and a lesson with few keeps all of them`, () => {
    const found = wordsOf([lesson(traps(40, 'một')), lesson(traps(3, 'hai')), lesson(traps(40, 'ba'))]);
    const share = (name: string) => found.filter((words) => words.startsWith(name)).length;
    expect([found.length, share('hai')]).toEqual([MOST_SIFTED, 3]);
    expect(Math.abs(share('một') - share('ba'))).toBeLessThanOrEqual(1);
  });
});

test('what decides is the phrase that says so, of a trap without one its first sign, else what lies outside the words', () => {
  const found = siftedOf([
    lesson([
      message('ask', [mark('Sign', 'lạ', 'Chưa rõ'), mark('Decoy', 'hẹn', 'Gọi rồi biết', true)]),
      message('trap', [mark('Decoy', 'chào', 'Thường'), mark('Sign', 'phí', 'Đòi tiền'), mark('Sign', 'gấp', 'Giục')]),
      message('genuine', [text('Mai đi học nhé')], 'Tin trong nhóm lớp'),
      ...traps(3),
    ]),
  ]);
  expect(found.slice(0, 3).map(({ decides }) => decides)).toEqual([
    { phrase: 'hẹn', why: 'Gọi rồi biết' },
    { phrase: 'phí', why: 'Đòi tiền' },
    { phrase: null, why: 'Tin trong nhóm lớp' },
  ]);
  expect(found[1]!.others).toEqual([
    { phrase: 'chào', why: 'Thường' },
    { phrase: 'gấp', why: 'Giục' },
  ]);
});

test('its words are the author’s, and only what decides is marked, without its reason', () => {
  const [found] = siftedOf([
    lesson([
      message('trap', [text('Chào, '), mark('Sign', 'phí', 'A', true), text(' và '), mark('Sign', 'gấp', 'B')]),
      ...traps(5),
    ]),
  ]);
  expect(textOf(found!.node.children)).toBe('Chào, phí và gấp');
  expect(findBlocks(found!.node.children, 'Sign', 'Decoy').map(({ node }) => node.props)).toEqual([{ decides: true }]);
});

test('the grades of the sample have genuine messages and traps to sift, each with the verdict its author gave', async () => {
  const lessons = await sampleLessons();
  for (const grade of [4, 8, 11]) {
    const own = lessons.filter((one) => one.grade === grade);
    const found = siftedOf(own);
    expect(new Set(found.map(({ truth }) => truth)), String(grade)).toEqual(new Set(['trap', 'genuine', 'ask']));
    const written = own.flatMap(({ body, questions }) =>
      findBlocks([...forPupils(body), ...questions.flatMap(({ prompt }) => prompt)], 'Message').map(({ node }) => [
        textOf([node as BlockNode]),
        node.props.truth,
      ]),
    );
    for (const { node, truth } of found) expect(written).toContainEqual([textOf(node.children), truth]);
  }
});
