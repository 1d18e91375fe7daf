import { expect, test } from 'vitest';
import { browse, suggest } from './browse.ts';
import type { Entry } from './entries.ts';
import { makeFinder, NO_WORDS } from './find.ts';
import { fold, withoutTelex } from './spell.ts';
import type { SearchWords } from './words.ts';

const entry = (title: string, more: Partial<Entry> = {}): Entry => ({
  slug: fold(title).replaceAll(' ', '-'),
  text: title,
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
const WORDS: SearchWords = {
  said: [
    { say: ['quên mật khẩu', 'cho bạn mật khẩu'], lessons: ['chia-khoa-nha'], help: false },
    { say: ['mất tài khoản', 'bị cướp nick'], lessons: ['bai-chua-viet', 'chia-khoa-nha'], help: true },
    { say: ['đòi ảnh', 'bà kể chuyện'], lessons: ['duong-ve-nha'], help: false },
    { say: ['ba số cuối', 'anh trai'], lessons: ['nhan-ra-lua-dao'], help: false },
  ],
  cases: [
    { id: 'mat-nick', say: ['Nick của em bị lấy'], lessons: ['bai-chua-viet'] },
    { id: 'bi-treu', say: ['Em bị trêu'], lessons: [] },
  ],
  inside: { 'Đường về nhà': 'kẹo xe' },
  short: [
    ['mk', 'mật khẩu'],
    ['nick', 'tài khoản'],
  ],
  need: ['lỡ', 'mất'],
  small: ['em', 'cho', 'có', 'không'],
};
const find = makeFinder(ENTRIES, WORDS);
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

test('a word typed with its marks is that word, without them it may be any', () => {
  expect(titles('đòi ảnh')[0]).toBe('Đường về nhà');
  expect(titles('anh').sort()).toEqual(['Nhận ra lừa đảo', 'Đường về nhà']);
  expect(titles('bà'), 'grandmother, not three').toEqual(['Đường về nhà']);
});

test('a lesson is found by its title, a term, what the term means, its form of scam, its messages and questions', () => {
  expect(titles('chìa khoá')).toContain('Chìa khoá nhà');
  expect(titles('otp')).toEqual(['Chìa khoá nhà']);
  expect(titles('chủ')).toEqual(['Chìa khoá nhà']);
  expect(titles('gia danh cong an')).toEqual(['Đường về nhà']);
  expect(titles('kẹo')).toEqual(['Đường về nhà']);
});

test('any of the words is enough: what is nowhere hides nothing', () => {
  expect(titles('lừa máy bay')).toEqual(['Nhận ra lừa đảo']);
  expect(titles('em có cho bạn mk không')[0]).toBe('Chìa khoá nhà');
});

test('an unfinished last word, Telex that did not turn into marks and a slip in a long word are understood', () => {
  expect(titles('lừa đả')[0]).toBe('Nhận ra lừa đảo');
  expect(titles('duomg')).toEqual(['Đường về nhà']);
  expect(titles('quene maatj khaaur')[0]).toBe('Chìa khoá nhà');
  expect(['ddieenj', 'luwaf', 'tawngj', 'goij', 'hoas'].map(withoutTelex)).toEqual([
    'dien',
    'lua',
    'tang',
    'goi',
    'hoa',
  ]);
});

test('who is in need finds help first, and so does who asks for a lesson that is not written yet', () => {
  expect(find('em lỡ cho mật khẩu', null, 9)).toMatchObject({ helpFirst: true, cases: ['mat-nick'] });
  expect(find('mất nick', null, 9)).toMatchObject({ helpFirst: true, cases: ['mat-nick'] });
  expect(find('cướp nick', null, 9), 'no lesson of it yet').toMatchObject({ helpFirst: true, cases: ['mat-nick'] });
  expect(find('trêu', null, 9)).toMatchObject({ helpFirst: true, cases: ['bi-treu'], found: [] });
  expect(find('quên mật khẩu', null, 9)).toMatchObject({ helpFirst: false });
});

test('while the words are on their way, what stands in the page is found', () => {
  const early = makeFinder(ENTRIES, NO_WORDS);
  expect(early('lua dao', null, 9).found.map(({ entry }) => entry.title)).toEqual(['Nhận ra lừa đảo']);
  expect(early('kẹo', null, 9)).toEqual({ cases: [], helpFirst: false, total: 0, found: [] });
});

test('a grade filters, typed or not', () => {
  expect(titles('nhà', 4)).toEqual(['Chìa khoá nhà']);
  expect(browse(ENTRIES, 5, 9).found.map(({ entry }) => entry.title)).toEqual(['Nhận ra lừa đảo']);
  expect(titles('lop 9')[0]).toBe('Đường về nhà');
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
