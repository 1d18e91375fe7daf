import { expect, test } from 'vitest';
import { goldenLessons, sampleLessons } from '../../../test/lessons.ts';
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
