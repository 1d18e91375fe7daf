import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { expect, test } from 'vitest';
import { cutAll } from './cut.ts';
import { readCurriculum } from '../reading/read-curriculum.ts';
import { lightOf, lightText, putAway, takeOut } from './put-away.ts';

const golden = (await readCurriculum(path.resolve('test/golden/content'))).curriculum!;

test('a lesson that was put away says the same in the same order, here and as a copy; put away again it is the same bytes', () => {
  const away = golden.lessons.map(putAway);
  const lessons = away.map(takeOut);
  expect(JSON.stringify(lessons)).toBe(JSON.stringify(golden.lessons));
  expect(JSON.stringify(deserialize(serialize(lessons)))).toBe(JSON.stringify(golden.lessons));
  expect(lessons.map(putAway)).toEqual(away);
  expect(putAway(lessons[0]!).heavy).toBe(away[0]!.heavy);
});

test('cut from what was put away, however often, each grade has what it has', () => {
  const whole = JSON.stringify(cutAll(golden));
  const cuts = cutAll({ ...golden, lessons: golden.lessons.map((lesson) => takeOut(putAway(lesson))) });
  expect(JSON.stringify(cuts)).toBe(whole);
  expect(JSON.stringify(cuts.map((lesson) => ({ ...lesson })))).toBe(whole);
});

test('a text lies as bytes once others were looked at, and says the same; what it is called takes no reading', () => {
  const [text] = golden.lessons[0]!.texts;
  const whole = structuredClone({ ...text! });
  const texts = Array.from({ length: 600 }, () => lightText({ ...whole }));
  expect(texts.at(-1)!.body).toBe(whole.body);
  expect(texts[0]!.body).not.toBe(whole.body);
  expect(JSON.stringify(texts[0])).toBe(JSON.stringify(text));
  expect(lightOf(texts[0]!)).not.toHaveProperty('body');
});
