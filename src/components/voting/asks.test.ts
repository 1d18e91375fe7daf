import { expect, test } from 'vitest';
import { goldenLessons, sampleLessons } from '../../../test/lessons.ts';
import { kindOf, placeOnSheet } from '../../questions/kinds.ts';
import { webQuestions } from '../../questions/web-questions.ts';
import { LETTERS } from '../../teaching/cards/card-marks.ts';
import { askedIn, drawTest } from '../../teaching/test-set.ts';
import { alsoTested, asksOf } from './asks.ts';

test('every question that a class may vote on and meet again in the printed test is named, and no other', async () => {
  const lessons = [...(await goldenLessons()), ...(await sampleLessons())];
  for (const lesson of lessons) {
    const tested = askedIn(drawTest([lesson])).map(({ question }) => question.id);
    // A statement's id is its question's with its own number behind it.
    const again = asksOf(lesson).filter(({ id }) => tested.some((own) => id === own || id.replace(/-\d$/, '') === own));
    const numbers = new Set(again.map(({ name }) => Number(/^Câu (\d+)/.exec(name)![1])));
    expect(alsoTested(lesson), `${lesson.slug} ${lesson.grade}`).toEqual([...numbers]);
  }
  expect(lessons.some((lesson) => alsoTested(lesson).length)).toBe(true);
});

test('a class is asked whatever an answer sheet has one letter or judgements for, of every kind, and nothing else', async () => {
  for (const lesson of await goldenLessons()) {
    const lettered = webQuestions(lesson.questions).flatMap((question, i) => {
      const place = placeOnSheet(question);
      const [choice] = kindOf(question).choices(question);
      const isLetter = place?.form === 'bubbles' && !place.several && choice!.options.length <= LETTERS.length;
      return isLetter || place?.form === 'judgements' ? [`Câu ${i + 1}`] : [];
    });
    const asked = asksOf(lesson).flatMap(({ name, ticket }) => (ticket ? [] : [name.split(',')[0]]));
    expect([...new Set(asked)]).toEqual(lettered);
  }
});
