import { expect, test } from 'vitest';
import {
  bookFile,
  lessonPage,
  packFile,
  paperFile,
  paperKinds,
  PRINT_AGE,
  quizPage,
  under,
  zipName,
} from './address.ts';

test('addresses are those the site has promised', () => {
  expect(lessonPage(5, 'mau')).toBe('/lop-5/mau/');
  expect(quizPage(5, 'mau')).toBe('/lop-5/mau/trac-nghiem/');
  expect(paperFile(5, 'mau', 'plan')).toBe('/tai-ve/lop-5/mau/ke-hoach-bai-day.pdf');
  expect(packFile(5, 'mau')).toBe('/tai-ve/lop-5/mau.zip');
  const papers = ['worksheet', 'test', 'key'] as const;
  expect(papers.map((kind) => paperFile(5, 'mau', kind))).toEqual(
    ['phieu-hoc-tap', 'de-kiem-tra', 'dap-an'].map((name) => `/tai-ve/lop-5/mau/${name}.pdf`),
  );
  expect(bookFile(5, 'plans')).toBe('/tai-ve/lop-5/sach-ke-hoach.pdf');
  expect(bookFile(5, 'worksheets')).toBe('/tai-ve/lop-5/sach-phieu.pdf');
  expect(PRINT_AGE).toBe('/kiem-tra-ban-in/');
});

test('a pack’s files stand in their order of use when sorted by name', () => {
  for (const grade of [2, 8]) {
    const names = paperKinds(grade).map((kind) => zipName(kind));
    expect(names.toSorted()).toEqual(names);
    for (const name of names) expect(name).toMatch(/^\d[a-z]?(-[a-z]+)+\.pdf$/);
  }
  expect(zipName('plan', 'docx')).toBe('1-ke-hoach-bai-day.docx');
});

test('an address moves under a base path', () => {
  expect(under('/', '/lop-5/')).toBe('/lop-5/');
  expect(under('/khien/', '/lop-5/')).toBe('/khien/lop-5/');
  expect(under('/khien', '/')).toBe('/khien/');
});
