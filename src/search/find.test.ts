import { expect, test } from 'vitest';
import type { Entry } from './entries.ts';
import { browse, fold, makeFinder, suggest } from './find.ts';

const entry = (title: string, more: Partial<Entry> = {}): Entry => ({
  title,
  summary: '',
  terms: [],
  forms: [],
  grades: [[4, '/lop-4/x/']],
  ...more,
});
const ENTRIES = [
  entry('Nhận ra lừa đảo', {
    grades: [
      [4, '/lop-4/a/'],
      [5, '/lop-5/a/'],
    ],
  }),
  entry('Chìa khoá nhà', {
    summary: 'Giữ mật khẩu',
    terms: [['OTP', 'mã dùng một lần, chỉ chủ tài khoản biết']],
    forms: ['Chiếm đoạt mã OTP'],
  }),
  entry('Đường về nhà', { forms: ['Giả danh công an'], grades: [[9, '/lop-9/c/']] }),
];
const find = makeFinder(ENTRIES);
const titles = (typed: string, grade: number | null = null) =>
  find(typed, grade, 9).found.map(({ entry }) => entry.title);

test('words without marks find words with them, d finds đ, and the other way round', () => {
  expect(titles('lua dao')).toEqual(['Nhận ra lừa đảo']);
  expect(titles('lừa đảo')).toEqual(['Nhận ra lừa đảo']);
  expect(titles('LỪA ĐẢO'.normalize('NFD')), 'typed on a Mac').toEqual(['Nhận ra lừa đảo']);
  expect(titles('duong')).toEqual(['Đường về nhà']);
  expect(titles('đường')).toEqual(['Đường về nhà']);
  expect(fold('Đặng Thị Ưởng')).toBe('dang thi uong');
});

test('a lesson is found by its title, by a term, by what the term means and by its form of scam', () => {
  expect(titles('chìa khoá')).toEqual(['Chìa khoá nhà']);
  expect(titles('otp')).toEqual(['Chìa khoá nhà']);
  expect(titles('tai khoan')).toEqual(['Chìa khoá nhà']);
  expect(titles('gia danh cong an')).toEqual(['Đường về nhà']);
});

test('an unfinished last word is enough, every word must be found, and a slip in a long word is forgiven', () => {
  expect(titles('lừa đ')).toEqual(['Nhận ra lừa đảo']);
  expect(titles('lừa xe')).toEqual([]);
  expect(titles('duomg')).toEqual(['Đường về nhà']);
});

test('a grade filters, typed or not', () => {
  expect(titles('nhà', 4)).toEqual(['Chìa khoá nhà']);
  expect(browse(ENTRIES, 5, 9).found.map(({ entry }) => entry.title)).toEqual(['Nhận ra lừa đảo']);
  expect(titles('lop 9')).toEqual(['Đường về nhà']);
});

test('it tells why, when neither title nor summary does', () => {
  expect(find('otp', null, 9).found[0]!.because).toEqual([
    'OTP: mã dùng một lần, chỉ chủ tài khoản biết',
    'Chiếm đoạt mã OTP',
  ]);
  expect(find('chìa', null, 9).found[0]!.because).toEqual([]);
});

test('odd input is no error: nothing, signs, a very long word', () => {
  for (const typed of ['', '   ', '???', '“”', 'x'.repeat(500), '\u0301', '<script>'])
    expect(titles(typed)).toEqual([]);
});

test('it gives the best few and tells how many there are', () => {
  expect(find('nhà', null, 1)).toMatchObject({ total: 2, found: [{ because: [] }] });
  expect(browse(ENTRIES, null, 2)).toMatchObject({ total: 3, found: [{}, {}] });
});

test('when nothing is found it offers words that texts of the grade teach, the most frequent first, one spelling of each', () => {
  const taught = [
    entry('A', {
      terms: [
        ['số quen', ''],
        ['Mã OTP', ''],
      ],
    }),
    entry('B', { terms: [['mã OTP', '']], grades: [[6, '/lop-6/b/']] }),
  ];
  expect(suggest(taught, null, 4)).toEqual(['Mã OTP', 'số quen']);
  expect(suggest(taught, 6, 4)).toEqual(['mã OTP']);
  for (const word of suggest(ENTRIES, null, 4)) expect(titles(word)).not.toEqual([]);
});
