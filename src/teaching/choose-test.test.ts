import path from 'node:path';
import { expect, test } from 'vitest';
import { readCurriculum } from '../reading/read-curriculum.ts';
import { sampleCurriculum } from '../../test/lessons.ts';
import { chooseTest } from './choose-test.ts';

const curriculum = (await readCurriculum(path.resolve('test/golden/content'))).curriculum!;
const refused = (wish: { grade?: string; lessons?: string }) =>
  chooseTest(curriculum, { count: '4', drawing: '1', ...wish }).refusals.map(({ field, what }) => `${field} ${what}`);

test('a grade that is none is told once, not again for every lesson; a lesson that is none is told all the same', () => {
  expect(refused({ lessons: 'mau,mao' })).toEqual(['grade Chưa cho biết lớp.', 'lessons Không có bài “mao”.']);
  expect(refused({ grade: '13', lessons: 'mau' })).toEqual(['grade “13” không phải một lớp.']);
  expect(refused({ grade: '6', lessons: 'mau' })).toEqual(['lessons Bài “mau” không có văn bản cho lớp 6.']);
});

test('a length that no form of the grade has is refused, with those that there are', async () => {
  const sample = await sampleCurriculum();
  const wish = { lessons: 'phieu-trung-thuong', count: '1', drawing: '1' };
  const told = (grade: string, minutes: string) =>
    chooseTest(sample, { ...wish, grade, minutes }).refusals.map(({ field, what, fix }) => `${field} ${what} ${fix}`);
  expect(told('8', '16')).toEqual(['minutes Lớp 8 không có mẫu đề 16 phút. Mẫu có số phút riêng: 15, 20.']);
  expect(told('4', '15')).toEqual(['minutes Lớp 4 không có mẫu đề 15 phút. Lớp này chỉ có một mẫu đề.']);
  expect([told('8', ''), told('8', '20')]).toEqual([[], []]);
});
