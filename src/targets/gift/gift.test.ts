import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cases } from '../../../test/laws.ts';
import { goldenLessons } from '../../../test/lessons.ts';
import { anyCarried, oneLine, plain, promptWords } from '../../../test/made/any-question.ts';
import { readGift } from '../../../test/read-gift.ts';
import { heard } from '../../../test/words-of-html.ts';
import { words } from '../../document/paper.ts';
import { fold } from '../../questions/fold.ts';
import { gift, makeGift } from './gift.ts';

const star = (answer: string): string => oneLine(answer).replaceAll('*', '\\*');

test('whatever signs a question holds, Moodle reads back its words, what is right, and what is said of each', async () => {
  const [lesson] = await goldenLessons();
  fc.assert(
    fc.property(anyCarried(gift.carries), (one) => {
      const { text: file, left } = makeGift({ ...lesson!, questions: [one] });
      const { questions } = readGift(file);
      if (left.length) {
        expect(questions).toEqual([]);
        return;
      }
      for (const read of questions)
        expect(heard(read.html).slice(0, promptWords(one).length)).toEqual(promptWords(one));
      const [first] = questions;
      switch (one.kind) {
        case 'single':
        case 'multiple': {
          const right = 100 / one.options.filter((o) => o.right).length;
          const wrong = one.kind === 'single' ? 0 : -100;
          expect(first!.kind).toBe('choice');
          expect(first!.answers.map(({ text, feedback }) => [heard(text), heard(feedback)])).toEqual(
            one.options.map((o) => [words(plain(o.text)), words(plain(o.why))]),
          );
          for (const [i, { weight }] of first!.answers.entries())
            expect(weight).toBeCloseTo(one.options[i]!.right ? right : wrong, 4);
          break;
        }
        case 'true-false':
          expect(questions.map(({ kind, answers: [answer] }) => [kind, answer!.text, heard(answer!.feedback)])).toEqual(
            one.options.map((o) => ['true-false', o.right ? 'TRUE' : 'FALSE', words(plain(o.why))]),
          );
          break;
        case 'short-answer': {
          expect(first!.kind).toBe('short-answer');
          const typed = first!.answers.map((answer) => answer.text);
          for (const accepted of one.accepted) {
            expect(typed).toContain(star(accepted));
            if (fold(accepted)) expect(typed).toContain(star(fold(accepted)));
          }
          expect(heard(first!.general)).toEqual(words(plain(one.why)));
          break;
        }
        case 'match':
          expect(first!.kind).toBe('match');
          expect(first!.answers.map((answer) => [heard(answer.text), answer.with])).toEqual(
            one.pairs.map((pair) => [words(plain(pair.text)), oneLine(plain(pair.with))]),
          );
          break;
        case 'sort': {
          const nameOfGroup = (group: string) => plain(one.groups.find(({ id }) => id === group)!.text);
          expect(first!.kind).toBe('match');
          expect(first!.answers.map((answer) => [heard(answer.text), answer.with])).toEqual(
            one.cards.map((card) => [words(plain(card.text)), oneLine(nameOfGroup(card.group))]),
          );
          break;
        }
        case 'gap': {
          const { accepted, why } = one.gaps[0]!;
          expect(first!.kind).toBe(one.lures.length ? 'choice' : 'short-answer');
          if (one.lures.length)
            expect(first!.answers.map((answer) => [heard(answer.text), answer.weight])).toEqual([
              [words(accepted[0]!), 100],
              ...one.lures.map((lure) => [words(plain(lure.text)), 0]),
            ]);
          else for (const word of accepted) expect(first!.answers.map((answer) => answer.text)).toContain(star(word));
          expect(heard(first!.general)).toEqual(words(plain(why)));
          break;
        }
        default:
          throw new Error('Not made here');
      }
    }),
    cases(400),
  );
});

test('a text with more missing words than one is told as not fitting, and named', async () => {
  const [lesson] = await goldenLessons();
  const one = lesson!.questions.find((question) => question.kind === 'gap')!;
  const { left } = makeGift({ ...lesson!, questions: [one] });
  expect(left).toEqual([{ id: one.id, why: 'Điền từ: GIFT chỉ có câu một chỗ trống' }]);
});

test('a made-up message keeps its sender and its stamp inside the question', async () => {
  const [lesson] = await goldenLessons();
  const asked = readGift(makeGift(lesson!).text).questions.find(({ name }) => name === 'mau-02')!;
  expect(asked.html).toMatch(/<div class="message sms"[^>]*> <p><strong>[^<]*MẪU[^<]*<\/strong><\/p> <p><strong>Số lạ/);
});
