import { expect, test } from 'vitest';
import { answersPictured } from './answers-pictured.ts';
import { bad, checkWith, placesOf, QUESTIONS, requires, TEXT } from './testing.ts';

requires(
  'a question has a picture for every answer or for none, no two alike',
  answersPictured,
  { [QUESTIONS]: 'answers-pictured.bad.mdx' },
  ['cau-hoi.mdx:6:1', 'cau-hoi.mdx:7:25'],
);

test('in grades 1 to 3 every answer has a picture', async () => {
  const questions = await bad('answers-pictured.bad.mdx');
  for (const grades of ['1-2', '3', '3-4']) {
    const text = (await bad(`../../test/golden/content/${TEXT}`)).replace('grades: 4-5', `grades: ${grades}`);
    const places = await placesOf(answersPictured, { [TEXT]: text, [QUESTIONS]: questions });
    expect(places.filter((place) => place.startsWith('cau-hoi'))).toEqual([
      'cau-hoi.mdx:6:1',
      'cau-hoi.mdx:7:25',
      'cau-hoi.mdx:15:1',
      'cau-hoi.mdx:16:1',
    ]);
  }
  expect((await checkWith({})).problems).toEqual([]);
});
