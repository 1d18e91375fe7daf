import { alertNames } from './alert-names.ts';
import { expect, test } from 'vitest';
import { ALERT, bad, checkWith, requires } from './testing.ts';

requires(
  'the lessons and places of help that a warning names are there',
  alertNames,
  { [ALERT]: 'alert-names.bad.yaml' },
  ['mau.yaml:9:11', 'mau.yaml:23:8'],
);

test('who names a lesson and a place of help as people call them is told their short names, once', async () => {
  const source = await bad('alert-names.bad.yaml');
  const called = (lesson: string, place: string) =>
    checkWith({ [ALERT]: source.replace('[mao]', `["${lesson}"]`).replace('[tong-dai]', `["${place}"]`) });
  const fixes = async (lesson: string, place: string) => (await called(lesson, place)).problems.map(({ fix }) => fix);
  expect(await fixes('Mẫu', 'Tổng đài 111')).toEqual([
    'Có phải ý bạn là “mau”?',
    expect.stringMatching(/^Có phải ý bạn là “tong-dai-111”\?/),
  ]);
  expect(await fixes('Nghe điện thoại', 'Bác trưởng thôn')).toEqual([
    expect.stringMatching(/^Dùng một trong: mau \(.+\)\.$/),
    expect.stringMatching(/tong-dai-111 \(Tổng đài điện thoại quốc gia bảo vệ trẻ em 111\)/),
  ]);
});
