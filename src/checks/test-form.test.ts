import { expect, test } from 'vitest';
import { testForm } from './test-form.ts';
import { bad, checkWith, requires } from './testing.ts';

const FORM = 'forms/de-kiem-tra.yaml';
const LENGTHS = 'test-form.bad.lengths.yaml';

requires(
  'every part of a test can be printed, once, and points and levels add up',
  testForm,
  { [FORM]: 'test-form.bad.yaml' },
  [
    'de-kiem-tra.yaml:9:9', // 13 questions of a point
    'de-kiem-tra.yaml:13:5', // 110 %
    'de-kiem-tra.yaml:18:15', // a story is for the page
    'de-kiem-tra.yaml:19:15', // singles again
    'de-kiem-tra.yaml:27:10', // 9 points of 10
  ],
);

requires('a form gives points in one way', testForm, { [FORM]: 'test-form.bad.points.yaml' }, [
  'de-kiem-tra.yaml:18:7', // neither
  'de-kiem-tra.yaml:35:7', // both
  'de-kiem-tra.yaml:36:7', // the other
]);

requires('a form of another length has minutes that are its own and enough', testForm, { [FORM]: LENGTHS }, [
  'de-kiem-tra.yaml:37:16', // 12 questions of a minute and a half
  'de-kiem-tra.yaml:41:7', // 9 points of 10
  'de-kiem-tra.yaml:41:16', // 15 minutes again
]);

test('what a form misspells or leaves out is told with what was meant, and alone', async () => {
  const { problems } = await checkWith({ [FORM]: await bad('test-form.bad.key.yaml') });
  expect(problems.map(({ line, column, what, fix }) => `${line}:${column} ${what} ${fix}`)).toEqual([
    '1:1 de-kiem-tra.yaml thiếu “Mẫu đề lớp 6–12” (national). Ghi “Mẫu đề lớp 6–12”.',
    '9:9 “0.3” không dùng được cho “Mẫu đề lớp 1–5 › Điểm lẻ nhỏ nhất” (primary.step) của de-kiem-tra.yaml. Có phải ý bạn là “0.5”?',
    '17:15 “singel” không dùng được cho “Mẫu đề lớp 1–5 › Các phần theo thứ tự in › mục 1 › Loại” (primary.parts[1].kind) của de-kiem-tra.yaml. Có phải ý bạn là “single”?',
    '18:68 de-kiem-tra.yaml không có mục “weigth”. Có phải ý bạn là “weight”?',
  ]);
});

test('a form that is not there is missed, and nothing else is said', async () => {
  const { problems, curriculum } = await checkWith({ [FORM]: null });
  expect(problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual([`content/${FORM} thieu-tep`]);
  expect(curriculum).toBeNull();
});
