import path from 'node:path';
import { expect, test } from 'vitest';
import { readCurriculum } from '../reading/read-curriculum.ts';
import { chooseTest } from './choose-test.ts';

const curriculum = (await readCurriculum(path.resolve('test/golden/content'))).curriculum!;
const refused = (wish: { grade?: string; lessons?: string }) =>
  chooseTest(curriculum, { count: '4', drawing: '1', ...wish }).refusals.map(({ field, what }) => `${field} ${what}`);

test('a grade that is none is told once, not again for every lesson; a lesson that is none is told all the same', () => {
  expect(refused({ lessons: 'mau,mao' })).toEqual(['grade Chưa cho biết lớp.', 'lessons Không có bài “mao”.']);
  expect(refused({ grade: '13', lessons: 'mau' })).toEqual(['grade “13” không phải một lớp.']);
  expect(refused({ grade: '6', lessons: 'mau' })).toEqual(['lessons Bài “mau” không có văn bản cho lớp 6.']);
});
