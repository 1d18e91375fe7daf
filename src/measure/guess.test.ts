import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Item, Shown } from './answers.ts';
import { chanceOf, longest, ROBOTS, scoreOf, shortest } from './guess.ts';
import { learnFrom, readerOf } from './naive-bayes.ts';
import { tiengOf } from './tieng.ts';

const shown = (text: string, right: boolean): Shown => ({ tieng: tiengOf(text), right });
const item = (right: string, ...wrong: string[]): Item => ({
  id: right,
  options: [right, ...wrong].map((text, i) => shown(text, i === 0)),
});

test('of options that cannot be told apart one in so many is right', () => {
  const same = [item('một hai ba', 'bốn năm sáu', 'bảy tám chín')];
  expect(scoreOf(longest, same)).toBeCloseTo(1 / 3);
  expect(scoreOf(shortest, same)).toBeCloseTo(1 / 3);
  expect(chanceOf([...same, item('a', 'b')])).toBeCloseTo((1 / 3 + 1 / 2) / 2);
});

test('one tiếng more is seen among short options only', () => {
  expect(scoreOf(longest, [item('một hai ba bốn', 'một hai ba', 'một hai')])).toBe(1);
  expect(scoreOf(longest, [item('1 2 3 4 5 6 7', '1 2 3 4 5 6', '1 2 3')])).toBe(1 / 2);
  expect(scoreOf(longest, [item('1 2 3 4 5 6 7 8', '1 2 3 4 5 6', '1 2 3')])).toBe(1);
  expect(scoreOf(shortest, [item('1 2 3', '1 2 3 4 5', '1 2 3 4')])).toBe(1);
});

test('who refuses or asks an adult takes what says so, whole words only', () => {
  const { refuse, ask } = ROBOTS as Record<string, (typeof ROBOTS)[string]>;
  const both = item('Hỏi ngay với mẹ', 'Không trả lời', 'Gửi ảnh', 'Mở khoá máy');
  expect(scoreOf(ask!.robot, [both])).toBe(1);
  expect(scoreOf(refuse!.robot, [both])).toBe(0);
  // Nothing is said to an adult: luck.
  expect(scoreOf(ask!.robot, [item('Tự xem lại', 'Gửi ảnh của bà')])).toBe(1 / 2);
});

const SAFE = ['hỏi mẹ', 'kể với bà', 'kiểm tra lại', 'chậm lại'];
const RASH = ['gửi ngay', 'bấm thử', 'giấu đi', 'làm theo'];
const THINGS = ['mã', 'ảnh', 'thẻ', 'tên', 'tiền', 'quà'];

test('a reader of options wins where right answers have a voice of their own', () => {
  const judged = THINGS.flatMap((thing) => [
    ...SAFE.map((how) => shown(`${how} về ${thing}`, true)),
    ...RASH.map((how) => shown(`${how} ${thing}`, false)),
  ]);
  const items = SAFE.map((how, i) => item(`${how} rồi`, `${RASH[i]!} rồi`, `${RASH[(i + 1) % 4]!} rồi`));
  expect(scoreOf(readerOf(learnFrom(judged)), items)).toBe(1);
});

test('a reader of options has only luck where they have none', () => {
  const judged = THINGS.flatMap((thing) =>
    [...SAFE, ...RASH].flatMap((how) => [true, false].map((right) => shown(`${how} ${thing}`, right))),
  );
  const items = SAFE.flatMap((how, i) => [item(how, RASH[i]!), item(RASH[i]!, how)]);
  expect(scoreOf(readerOf(learnFrom(judged)), items)).toBeCloseTo(1 / 2);
});

test('a reader without a lesson chooses as one that never read it', () => {
  const word = fc.constantFrom('hỏi', 'kể', 'gửi', 'giấu', 'mẹ', 'mã', 'ảnh', 'chậm');
  const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
  const options = fc.array(fc.record({ text: words, right: fc.boolean() }), { maxLength: 12 });
  fc.assert(
    fc.property(options, options, fc.array(words, { minLength: 2, maxLength: 4 }), (rest, own, asked) => {
      const [others, lesson] = [rest, own].map((all) => all.map(({ text, right }) => shown(text, right)));
      const without = readerOf(learnFrom([...others!, ...lesson!]), learnFrom(lesson!));
      const choices = asked.map((text) => shown(text, false));
      expect(without(choices)).toEqual(readerOf(learnFrom(others!))(choices));
    }),
  );
});
