import { expect, test } from 'vitest';
import { GRADES } from '../curriculum/grade.ts';
import {
  cutFile,
  cutTargets,
  gradeFile,
  lessonAddresses,
  packedFiles,
  targetsIn,
  usbFile,
  zipName,
} from './addresses.ts';
import { DOCX, PDF } from './file-types.ts';
import { TARGET_IDS, TARGETS } from './registry.ts';

test('addresses of downloads are those the site has promised', () => {
  expect(cutFile(5, 'mau', 'plan')).toBe('/tai-ve/lop-5/mau/ke-hoach-bai-day.pdf');
  expect(cutFile(5, 'mau', 'plan', 'docx')).toBe('/tai-ve/lop-5/mau/ke-hoach-bai-day.docx');
  expect(cutFile(5, 'mau', 'slides')).toBe('/tai-ve/lop-5/mau/trang-chieu.pptx');
  expect(cutFile(5, 'mau', 'pack')).toBe('/tai-ve/lop-5/mau.zip');
  const papers = ['worksheet', 'test', 'key'] as const;
  expect(papers.map((id) => cutFile(5, 'mau', id))).toEqual(
    ['phieu-hoc-tap', 'de-kiem-tra', 'dap-an'].map((name) => `/tai-ve/lop-5/mau/${name}.pdf`),
  );
  expect(gradeFile(5, 'plans')).toBe('/tai-ve/lop-5/sach-ke-hoach.pdf');
  expect(gradeFile(5, 'worksheets')).toBe('/tai-ve/lop-5/sach-phieu.pdf');
  expect(usbFile(5)).toBe('/tai-ve/lop-5/khien-usb.zip');
  expect(usbFile()).toBe('/tai-ve/khien-usb.zip');
});

test('a pair has twenty-three downloads from grade 6 on, twenty-one from grade 4 on, nineteen before, besides four pages', () => {
  for (const grade of GRADES)
    expect(lessonAddresses({ grade, care: 'open', slug: 'mau' })).toHaveLength(
      4 + (grade >= 6 ? 23 : grade >= 4 ? 21 : 19),
    );
});

test('a pack’s files stand in their order of use when sorted by name', () => {
  for (const grade of [2, 8] as const) {
    const names = packedFiles({ grade, care: 'open' }).flatMap(({ id, type }) => (type === PDF ? [zipName(id)] : []));
    expect(names.toSorted()).toEqual(names);
    for (const name of names) expect(name).toMatch(/^\d[a-z]?(-[a-z]+)+\.pdf$/);
    const inWord = targetsIn({ grade, care: 'open' }, DOCX);
    expect(inWord).toEqual(expect.arrayContaining(['plan', 'worksheet', 'family', 'certificate']));
    expect(inWord).not.toContain('cover');
  }
  expect(zipName('plan', 'docx')).toBe('1-ke-hoach-bai-day.docx');
  expect(zipName('gift')).toBe('cau-hoi-moodle.gift');
});

test('a lesson on private matters has every file but what is given before others', () => {
  for (const grade of [6, 11] as const) {
    const [open, hidden] = (['open', 'private'] as const).map((care) =>
      packedFiles({ grade, care }).map(({ id }) => id),
    );
    expect(hidden).toEqual(open!.filter((id) => id !== 'certificate'));
    expect(open).toContain('certificate');
  }
});

test('no two files have one address, and whatever is in the pack says how it is printed', () => {
  const places = TARGET_IDS.flatMap((id) =>
    TARGETS[id].types.map(
      ({ extension }) =>
        `${TARGETS[id].subject === 'test' ? 'cut' : TARGETS[id].subject} ${TARGETS[id].file}.${extension}`,
    ),
  );
  expect(new Set(places).size).toBe(places.length);
  for (const id of cutTargets({ grade: 8, care: 'open' }))
    expect(TARGETS[id].printing !== null, id).toBe(TARGETS[id].place !== null && id !== 'cover');
});
