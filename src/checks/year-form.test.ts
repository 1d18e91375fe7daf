import { expect, test } from 'vitest';
import { bad, LESSON, placesOf, QUESTIONS, requires, TEXT } from './testing.ts';
import { yearForm } from './year-form.ts';

const FORM = 'forms/nam-hoc.yaml';
requires('the order of lessons names only lessons there are', yearForm, { [FORM]: 'year-form.bad.yaml' }, [
  'nam-hoc.yaml:4:14',
]);

test('a year has a week for each lesson of a grade; what is free of the gates teaches nobody and needs none', async () => {
  const form = (await bad('year-form.bad.yaml')).replace(', mauu', '');
  const golden = (file: string) => bad(`../../test/golden/content/${file}`);
  const copies: Record<string, string> = { [FORM]: form };
  for (const file of [LESSON, TEXT, QUESTIONS])
    for (const slug of ['hai', 'ba']) copies[file.replace('/mau/', `/${slug}/`)] = await golden(file);
  expect(await placesOf(yearForm, copies)).toEqual(['nam-hoc.yaml:2:6', 'nam-hoc.yaml:2:6']); // grades 4 and 5
  expect(await placesOf(yearForm, { ...copies, [FORM]: form.replace('[6]', '[]') })).toEqual([]);
});
