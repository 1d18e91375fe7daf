import { describe, expect, test } from 'vitest';
import { bad, checkWith, LESSON, QUESTIONS, TEXT, keepGolden, withGolden } from '../checks/testing.ts';
import { byPlace } from '../curriculum/problem.ts';
import { readCurriculum } from './read-curriculum.ts';

/** The documents of bad/, what each must show, and every Problem of it as line:column rule. */
const DOCUMENTS: Record<string, [requirement: string, ...problems: string[]]> = {
  'angle-address': ['an address in angle brackets is explained, not called a tag', '7:5 dia-chi-nhon'],
  attributes: [
    'a wrong, unknown, missing or repeated attribute is told at its own place, with a suggestion',
    '7:10 thuoc-tinh',
    '7:41 thuoc-tinh',
    '15:3 thuoc-tinh',
    '16:3 thuoc-tinh',
    '23:1 thuoc-tinh',
    '29:40 thuoc-tinh',
  ],
  'brace-prose': ['a brace that is never closed is told where it opens', '7:58 ngoac-nhon'],
  'brace-words': ['words in braces are told at the brace', '7:10 ngoac-nhon'],
  'closing-alone': ['a closing tag without an opening one is told', '9:1 the-chua-mo'],
  'closing-name': ['a misspelt closing tag is told at the closing tag, with a suggestion', '11:1 the-chua-dong'],
  code: [
    'import, export and every expression are refused, all in one run',
    '7:1 ma-lenh',
    '9:1 ma-lenh',
    '11:5 ma-lenh',
    '13:1 ma-lenh',
    '15:8 ma-lenh',
    '15:18 ma-lenh',
    '17:4 ma-lenh',
  ],
  comment: ['an HTML comment is refused', '7:11 ghi-chu-html'],
  correct: ['what is correct is not taken for a slip'],
  crossed: ['a tag crossed with bold is told at the tag', '7:10 the-dan-cheo'],
  'curly-quotes': ['a value in curly quotes is told at the quote', '7:14 thieu-nhay'],
  'html-open': ['HTML without an end is called HTML', '7:11 the-la'],
  html: ['raw HTML is refused, block and inline', '7:5 the-la', '7:19 the-la', '9:1 the-la'],
  'import-prose': ['a sentence that starts with import is told at its line', '9:1 ma-lenh'],
  'less-than': ['a less-than sign before a word is told at the sign', '7:5 dau-nho-hon'],
  markdown: [
    'what Markdown can and a lesson cannot is refused, all in one run',
    '7:1 kieu-trinh-bay',
    '9:1 kieu-trinh-bay',
    '11:1 kieu-trinh-bay',
    '12:1 kieu-trinh-bay',
    '14:1 kieu-trinh-bay',
    '18:5 kieu-trinh-bay',
    '18:22 kieu-trinh-bay',
    '18:30 kieu-trinh-bay',
    '20:1 kieu-trinh-bay',
    '22:1 kieu-trinh-bay',
    '24:1 kieu-trinh-bay',
  ],
  'matter-js': ['front matter in another language is refused and never run', '1:1 khai-bao-ngon-ngu'],
  'matter-none': ['a text without front matter is told', '1:1 khai-bao'],
  'matter-open': ['front matter that is never closed is told', '1:1 khai-bao-chua-dong'],
  'matter-spaces': ['blanks after the dashes move no place', '2:9 khai-bao', '7:6 ma-lenh'],
  matter: [
    'wrong, unknown and missing front matter is told at the key or the value',
    '2:1 khai-bao',
    '2:9 khai-bao',
    '3:1 khai-bao',
    '5:11 khai-bao',
    '6:5 khai-bao',
  ],
  misplaced: [
    'a block in the wrong place, kind or shape is told',
    '7:1 sai-cho',
    '15:8 sai-cho',
    '29:5 the-rieng-dong',
    '31:1 the-lien-dong',
    '37:32 the-trong-the-chu',
    '39:1 the-khong-noi-dung',
    '43:1 the-rong',
    '51:1 sai-cho',
  ],
  nesting: [
    'what the form editor would take apart is refused',
    '7:15 kieu-boc-the',
    '7:56 kieu-boc-the',
    '9:31 the-nguoc-tang',
    '11:27 the-trong-chinh-no',
  ],
  'no-quotes': ['a value without quotes is told at the value', '7:26 thieu-nhay'],
  places: [
    'loose marks, tabs, quotes and astral characters before a place do not move it',
    '7:22 ma-lenh',
    '9:2 the-la',
    '13:6 the-la',
    '13:34 the-la',
  ],
  'quote-in-value': [
    'a quote inside a value is told where the value ends too early, also in a tag of several lines',
    '14:17 nhay-trong-nhay',
  ],
  'unclosed-end': ['a block still open at the end is told at its opening tag', '7:1 the-chua-dong'],
  'unclosed-mark': ['an unclosed mark is told at its opening tag', '7:8 the-chua-dong'],
  unclosed: ['an unclosed block is told at its opening tag', '11:1 the-chua-dong'],
  'unknown-block': [
    'an unknown block is told, and so is what stands in it',
    '7:1 the-la',
    '9:5 the-la',
    '9:34 the-la',
    '11:1 the-la',
  ],
  'value-open': ['a value whose quote never closes is told where it opens', '7:14 the-do-dang'],
  yaml: ['broken YAML is told at its place in the file', '3:10 yaml'],
};

const read = (name: string) => bad(`bad/${name}.mdx`, import.meta.dirname);
const found = async (source: string) => {
  // What the rules of src/checks find is no matter here.
  const { problems } = await withGolden({ [TEXT]: source }, (content) => readCurriculum(content, keepGolden));
  return problems
    .filter(({ file }) => file.endsWith('bai.mdx'))
    .sort(byPlace)
    .map(({ line, column, rule }) => `${line}:${column} ${rule}`);
};

describe.each(Object.entries(DOCUMENTS))('%s', (name, [requirement, ...expected]) => {
  test(requirement, async () => {
    expect(await found(await read(name))).toEqual(expected);
  });

  test('the places are the same in a file of a Windows editor', async () => {
    expect(await found(`\uFEFF${(await read(name)).replaceAll('\n', '\r\n')}`)).toEqual(expected);
  });
});

test('every Problem says what, why and how to mend, in composed Vietnamese', async () => {
  for (const name of Object.keys(DOCUMENTS)) {
    const { problems } = await checkWith({ [TEXT]: await read(name) });
    for (const { what, why, fix } of problems) {
      for (const words of [what, why, fix]) expect(words).toMatch(/^(?:\P{Ll}|lesson\.yaml).*[.?…”]$/su);
      expect(what + why + fix).not.toMatch(/undefined|\[object|NaN|[a-z]+ (?:is|expected)/);
      expect((what + why + fix).normalize('NFC')).toBe(what + why + fix);
    }
  }
});

test('files that belong to nothing, or are missing, are told', async () => {
  const { problems } = await checkWith({
    'lessons/ghi-chu.txt': 'x',
    'lessons/mau/bai.mdx': 'x',
    'lessons/mau/lop-4-5/cau_hoi.mdx': 'x',
    'lessons/mau/hinh/hong.svg': 'không phải hình',
    'lessons/mau/hinh/cu/a.svg': '<svg/>',
    'lessons/khac/lop-6/cau-hoi.mdx': '',
    'frameworks/scam-forms.yaml': null,
  });
  expect(problems.map(({ file, rule }) => `${file.replace('content/', '')} ${rule}`)).toEqual([
    'frameworks/scam-forms.yaml thieu-tep',
    'lessons/ghi-chu.txt tep-lac',
    'lessons/khac/lesson.yaml thieu-tep',
    'lessons/khac/lop-6/bai.mdx thieu-tep',
    'lessons/mau/bai.mdx tep-lac',
    'lessons/mau/hinh/cu hinh-hong',
    'lessons/mau/hinh/hong.svg hinh-hong',
    'lessons/mau/lop-4-5/cau_hoi.mdx tep-lac',
  ]);
});

test('a lesson.yaml is told about at its own places, with a suggestion', async () => {
  const { problems } = await checkWith({ [LESSON]: await bad('bad/lesson.yaml', import.meta.dirname) });
  expect(problems.map(({ line, column, what, fix }) => `${line}:${column} ${what} ${fix}`)).toEqual([
    '1:1 lesson.yaml thiếu “Một câu nói bài này giúp được gì” (summary). Ghi “Một câu nói bài này giúp được gì”.',
    '1:8 “Tên bài” (title) của lesson.yaml đang để trống. Ghi “Tên bài”.',
    '2:1 lesson.yaml không có mục “sumary”. Có phải ý bạn là “summary”?',
    '3:9 “Các lớp mà bài dành cho” (grades) của lesson.yaml chưa đúng: cần một lớp hoặc một khoảng lớp từ 1 đến 12, ví dụ 4 hoặc 4-5. Ghi “Các lớp mà bài dành cho”, ví dụ 1-12; mỗi lớp phải có đúng một văn bản.',
    '4:8 “Mã các hình thức lừa đảo” (forms) của lesson.yaml phải là một danh sách. Ghi “Mã các hình thức lừa đảo”, lấy trong content/frameworks/scam-forms.yaml; để trống khi không có mã nào hợp.',
    '9:11 “Các nguồn của bài › mục 1 › Ngày ban hành hoặc ngày đăng” (sources[1].date) của lesson.yaml chưa đúng: cần một năm, một tháng hoặc một ngày có thật, viết như 2025, 2025-08 hoặc 2025-08-12. Ghi 2025-08-12.',
    '10:11 “Các nguồn của bài › mục 1 › Ngày người viết đọc nguồn này” (sources[1].read) của lesson.yaml phải là một ngày có thật, viết năm-tháng-ngày như 2026-11-24. Ghi “Ngày người viết đọc nguồn này”.',
    '11:11 “CONFIRM” không dùng được cho “Các nguồn của bài › mục 1 › Mức chắc chắn” (sources[1].mark) của lesson.yaml. Có phải ý bạn là “CONFIRMED”?',
    '12:12 “Lịch sử sửa đổi” (revisions) của lesson.yaml cần ít nhất 1 mục. Ghi “Lịch sử sửa đổi”, mới nhất ở cuối.',
    '13:11 “Người hoặc nhóm đã duyệt bài” (reviewer) của lesson.yaml phải là chữ (đặt trong "…"). Ghi “Người hoặc nhóm đã duyệt bài”.',
    '14:9 “publish” không dùng được cho “Tình trạng” (status) của lesson.yaml. Có phải ý bạn là “published”?',
  ]);
});

test('YAML of a Windows editor is read as any other', async () => {
  const windows = (await bad('../../test/golden/content/office.yaml', import.meta.dirname)).replaceAll('\n', '\r\n');
  expect((await checkWith({ 'office.yaml': `\uFEFF${windows}` })).problems).toEqual([]);
});

test('a lesson’s folder bears a name that can be an address and a file on every system', async () => {
  const yaml = (await bad('../../test/golden/content/lessons/mau/lesson.yaml', import.meta.dirname)).replace(
    'published',
    'draft',
  );
  const told = async (name: string) =>
    (await checkWith({ [`lessons/${name}/lesson.yaml`]: yaml })).problems
      .filter(({ rule }) => rule === 'ten-thu-muc')
      .map(({ file, line, column }) => `${file}:${line}:${column}`);
  for (const name of ['Bài mẫu #2', 'a?b', '%41', 'Hoa', 'con', 'com1', 'khien-usb'])
    expect(await told(name), name).toEqual([`content/lessons/${name}/lesson.yaml:1:1`]);
  for (const name of ['bai-2', 'con-nhen']) expect(await told(name), name).toEqual([]);
});

test('what is there but cannot be read is told so, never taken for missing or empty', async () => {
  const told = async (files: Record<string, string | null>) => {
    const { problems, curriculum } = await checkWith(files);
    expect(curriculum).toBeNull();
    return problems.map(
      ({ file, rule, what }) => `${file.replace('content/', '')} ${rule} ${/\((.*)\)/.exec(what)?.[1]}`,
    );
  };
  const folderFor = (name: string) => ({ [name]: null, [`${name}/x`]: '' });
  expect(await told({ releases: 'một tệp, không phải thư mục' }), 'the ledger').toEqual([
    'releases khong-doc-duoc ENOTDIR',
  ]);
  expect(await told({ 'releases/2026-11-24-1.json/x': '' })).toEqual([
    'releases/2026-11-24-1.json khong-doc-duoc EISDIR',
  ]);
  expect(await told(folderFor('office.yaml'))).toContain('office.yaml khong-doc-duoc EISDIR');
  expect(await told(folderFor('hinh/mat-nhin.svg'))).toContain('hinh/mat-nhin.svg khong-doc-duoc EISDIR');
  for (const name of [LESSON, TEXT, QUESTIONS]) {
    expect(await told(folderFor(name)), 'no rule misses what is in it').toEqual([`${name} khong-doc-duoc EISDIR`]);
  }
});

test('a value that is no text is shown as it is, and a source’s date is one that exists, be it a year or a month', async () => {
  const told = async (from: string, to: string) =>
    (
      await checkWith({
        [LESSON]: (await bad('../../test/golden/content/lessons/mau/lesson.yaml', import.meta.dirname)).replace(
          from,
          to,
        ),
      })
    ).problems.map(({ line, column, what }) => `${line}:${column} ${what}`);
  expect(await told('status: published', 'status: { a: 1 }')).toEqual([
    '17:9 “{"a":1}” không dùng được cho “Tình trạng” (status) của lesson.yaml.',
  ]);
  const dated = (date: string) => told('date: 2024-09', `date: "${date}"`);
  for (const date of ['2025', '2025-08', '2024-02-29']) expect(await dated(date), date).toEqual([]);
  for (const date of ['2025-13', '2025-00', '2025-02-31', '2025-02-29', '25', '2025-1']) {
    expect(await dated(date), date).toEqual([
      '10:11 “Các nguồn của bài › mục 1 › Ngày ban hành hoặc ngày đăng” (sources[1].date) của lesson.yaml chưa đúng: cần một năm, một tháng hoặc một ngày có thật, viết như 2025, 2025-08 hoặc 2025-08-12.',
    ]);
  }
});
