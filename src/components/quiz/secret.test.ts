import path from 'node:path';
import { expect, test } from 'vitest';
import { cutAll } from '../../curriculum/cut.ts';
import { kindOf } from '../../questions/kinds.ts';
import { webQuestions } from '../../questions/web-questions.ts';
import { readCurriculum } from '../../reading/read-curriculum.ts';
import { hide, unhide } from './secret.ts';

test('what was hidden is found again, for every kind and for Vietnamese words', async () => {
  const [golden] = cutAll((await readCurriculum(path.resolve('test/golden/content'))).curriculum!);
  for (const question of webQuestions(golden!.questions)) {
    const secret = kindOf(question).secret(question);
    expect(unhide(hide(secret, question.id), question.id)).toEqual(secret);
  }
  const words = ['Dừng lại, hỏi', '111', ''];
  expect(unhide(hide(words, 'cau-1'), 'cau-1')).toEqual(words);
});

test('nothing of it can be read as it stands', () => {
  const hidden = hide(['dung-lai', 'hoi-me'], 'mau-01');
  for (const text of [hidden, atob(hidden)]) expect(text).not.toMatch(/dung|hoi|\[/);
});
