import { expect, test } from 'vitest';
import type { Alert } from './alert.ts';
import type { Lesson } from './lesson.ts';
import { newsOf } from './news.ts';

const lesson = (more: Partial<Lesson>): Lesson =>
  ({
    slug: 'phieu',
    title: 'Phiếu lạ',
    status: 'published',
    texts: [{ grades: [6, 7] }, { grades: [4, 5] }],
    revisions: [
      { date: '2026-11-01', changed: 'Bản đầu' },
      { date: '2026-11-20', changed: 'Sửa câu 2' },
    ],
    ...more,
  }) as Lesson;
const alert = (more: Partial<Alert>): Alert =>
  ({
    id: 'sua',
    title: 'Hộp sữa',
    status: 'published',
    posted: '2026-11-10',
    grades: [1],
    summary: 'Có hộp sữa lạ',
    corrected: [],
    ...more,
  }) as Alert;
const told = (lessons: Lesson[], alerts: Alert[]) =>
  newsOf({ lessons, alerts }).map(({ date, what, title, told }) => [date, what, title, told].join(' | '));

test('each revision and each warning is told once, the newest first; drafts are not', () => {
  expect(
    told([lesson({}), lesson({ slug: 'nhap', status: 'draft' })], [alert({}), alert({ status: 'draft' })]),
  ).toEqual([
    '2026-11-20 | revised | Phiếu lạ | Sửa câu 2',
    '2026-11-10 | alert | Hộp sữa | Có hộp sữa lạ',
    '2026-11-01 | new | Phiếu lạ | Bản đầu',
  ]);
});

test('what was changed for some grades is told of those, and leads to their page', () => {
  const revisions = [
    { date: '2026-11-01', changed: 'Bản đầu' },
    { date: '2026-11-20', grades: [6, 7], changed: 'Sửa câu 2' },
  ];
  expect(newsOf({ lessons: [lesson({ revisions })], alerts: [] })).toMatchObject([
    { told: 'Sửa câu 2', grades: [6, 7], page: '/lop-6/phieu/' },
    { told: 'Bản đầu', grades: [4, 5, 6, 7], page: '/lop-4/phieu/' },
  ]);
});

test('a warning that was put right is told again each time, with what was put right, and leads to its page', () => {
  const corrected = [
    { date: '2026-11-12', changed: 'Sửa số điện lực' },
    { date: '2026-11-15', changed: 'Thêm một dấu hiệu' },
  ];
  expect(newsOf({ lessons: [], alerts: [alert({ corrected })] })).toMatchObject([
    { id: 'canh-bao:sua:3', date: '2026-11-15', what: 'corrected', told: 'Thêm một dấu hiệu', page: '/canh-bao/sua/' },
    { id: 'canh-bao:sua:2', date: '2026-11-12', what: 'corrected', told: 'Sửa số điện lực' },
    { id: 'canh-bao:sua', date: '2026-11-10', what: 'alert', told: 'Có hộp sữa lạ' },
  ]);
});

test('of what was withdrawn only that is told, and why', () => {
  const withdrawn = { date: '2026-11-28', why: 'Số đã đổi' };
  expect(told([lesson({ withdrawn })], [alert({ withdrawn })])).toEqual([
    '2026-11-28 | withdrawn | Phiếu lạ | Số đã đổi',
    '2026-11-28 | withdrawn | Hộp sữa | Số đã đổi',
  ]);
});
