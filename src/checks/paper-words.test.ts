import { expect, test } from 'vitest';
import { paperWords } from './paper-words.ts';
import { bad, checkWith, requires } from './testing.ts';

const FORM = 'forms/to-giay.yaml';

requires(
  'what an office says on a paper has places that can be filled in, and no certificate looks like one of the state',
  paperWords,
  { [FORM]: 'paper-words.bad.yaml' },
  ['to-giay.yaml:6:7', 'to-giay.yaml:7:7', 'to-giay.yaml:11:13'],
);

test('what is misspelt, empty or too long for its paper is told with its place', async () => {
  const told = async (text: string) =>
    (await checkWith({ [FORM]: text })).problems.map(
      ({ line, column, what, fix }) => `${line}:${column} ${what} ${fix}`,
    );
  expect(await told(await bad('paper-words.bad.key.yaml'))).toEqual([
    '2:3 to-giay.yaml thiếu “Giấy chứng nhận › Ai kí” (certificate.signer). Ghi “Ai kí”.',
    '9:3 to-giay.yaml không có mục “singer”. Có phải ý bạn là “signer”?',
    '11:13 “Tờ gửi gia đình › Lời chào dưới tên bài” (family.greeting) của to-giay.yaml đang để trống. Ghi “Lời chào dưới tên bài”; {ten}, {lop} là chỗ máy điền.',
  ]);
  const long = (await bad('paper-words.bad.key.yaml')).replace('singer', 'signer').replace('""', 'a'.repeat(121));
  expect(await told(long)).toEqual([
    '11:13 “Tờ gửi gia đình › Lời chào dưới tên bài” (family.greeting) của to-giay.yaml chưa đúng: quá lớn: mong đợi string có <=120 ký tự. Ghi “Lời chào dưới tên bài”; {ten}, {lop} là chỗ máy điền.',
  ]);
});
