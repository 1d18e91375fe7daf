import { expect, test } from 'vitest';
import { planForm } from './plan-form.ts';
import { bad, checkWith, requires } from './testing.ts';

const FORM = 'forms/ke-hoach.yaml';

requires('whatever a plan’s form leaves to be filled in is known', planForm, { [FORM]: 'plan-form.bad.yaml' }, [
  'ke-hoach.yaml:6:7', // {phút}
  'ke-hoach.yaml:35:10', // {TENBAI}
  'ke-hoach.yaml:50:13', // {lop} of an activity
]);

test('what a form misspells or leaves out is told with what was meant', async () => {
  const { problems } = await checkWith({ [FORM]: await bad('plan-form.bad.key.yaml') });
  expect(problems.map(({ line, column, what, fix }) => `${line}:${column} ${what} ${fix}`)).toEqual([
    '17:5 ke-hoach.yaml thiếu “Mẫu kế hoạch lớp 1–5 › Tên bốn loại hoạt động › Tên in trên kế hoạch” (primary.activities.practice). Ghi “Tên in trên kế hoạch”.',
    '48:13 “Mẫu kế hoạch lớp 6–12 › Tên các mục › Tên mục các hoạt động” (secondary.headings.course) của ke-hoach.yaml đang để trống. Ghi “Tên mục các hoạt động”.',
    '56:5 ke-hoach.yaml thiếu “Mẫu kế hoạch lớp 6–12 › Tên các ý của một hoạt động › Tên ý mục tiêu” (secondary.labels.goal). Ghi “Tên ý mục tiêu”.',
    '56:5 ke-hoach.yaml không có mục “gaol”. Có phải ý bạn là “goal”?',
  ]);
});
