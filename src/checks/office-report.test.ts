import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Curriculum } from '../curriculum/curriculum.ts';
import { addDays, addMonths } from '../curriculum/show-date.ts';
import { checkContent, type Checked } from './check-content.ts';
import { officeReport, standingOf } from './office-report.ts';

const GOLDEN = path.resolve(import.meta.dirname, '../../test/golden/content');
let golden: Checked & { curriculum: Curriculum };
beforeAll(async () => {
  golden = (await checkContent(GOLDEN, '2026-11-28')) as typeof golden;
});

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2098-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('so many months on is the same day, or the last of a month that lacks it; never earlier than a shorter time', () => {
  expect(addMonths('2026-08-31', 6)).toBe('2027-02-28');
  expect(addMonths('2027-08-31', 6)).toBe('2028-02-29');
  expect(addMonths('2026-11-24', 14)).toBe('2028-01-24');
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 60 }), (from, months) => {
      expect(addMonths(from, months) > from).toBe(true);
      expect(addMonths(from, months + 1) > addMonths(from, months)).toBe(true);
      expect(addDays(addMonths(from, months), -31 * months) <= from).toBe(true);
    }),
  );
});

test('a contact, a source, a lesson, a warning is told just from the day that the office’s own limit sets', () => {
  fc.assert(
    fc.property(
      day,
      day,
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 0, max: 365 }),
      (was, today, months, ahead) => {
        const { curriculum } = golden;
        const limits = { lesson_months: months, contact_months: months, source_months: months, ahead_days: ahead };
        const [lesson] = curriculum.lessons;
        const [alert] = curriculum.alerts;
        const told = standingOf(
          {
            ...curriculum,
            forms: { ...curriculum.forms, report: { ...curriculum.forms.report, limits } },
            office: {
              ...curriculum.office,
              contacts: curriculum.office.contacts.map((one) => ({ ...one, verified_on: was, recheck: false })),
            },
            lessons: [
              {
                ...lesson!,
                revisions: [{ date: was, changed: 'Thử' }],
                sources: lesson!.sources.map((one) => ({ ...one, read: was })),
              },
            ],
            alerts: [{ ...alert!, until: was }],
          },
          today,
        );
        const old = addMonths(was, months) <= today;
        const soon = addDays(today, ahead);
        expect(told.contacts).toHaveLength(old ? 2 : 0);
        expect(told.sources).toHaveLength(old ? 1 : 0);
        expect(told.review.map(({ late }) => late)).toEqual(addMonths(was, months) <= soon ? [old] : []);
        expect(told.warnings.map(({ over }) => over)).toEqual(was <= soon ? [was < today] : []);
      },
    ),
  );
});

test('what is a draft or withdrawn is not told: nobody teaches it', () => {
  const { curriculum } = golden;
  const withdrawn = { date: '2026-11-28', why: 'Thử' };
  for (const gone of [{ status: 'draft' as const }, { withdrawn }]) {
    const standing = standingOf(
      {
        ...curriculum,
        lessons: curriculum.lessons.map((lesson) => ({ ...lesson, ...gone })),
        alerts: curriculum.alerts.map((alert) => ({ ...alert, ...gone })),
      },
      '2099-12-31',
    );
    expect([standing.review, standing.sources, standing.warnings, standing.unread]).toEqual([[], [], [], []]);
  }
});

test('every warning that was told is reported, one that was withdrawn with its day; a draft is not', async () => {
  const { curriculum } = golden;
  const [alert] = curriculum.alerts;
  const withdrawn = { date: '2026-11-28', why: 'Thử' };
  const alerts = [alert!, { ...alert!, withdrawn }, { ...alert!, status: 'draft' as const }];
  const { work } = await officeReport(
    { ...curriculum, alerts },
    { content: golden.content, debts: golden.debts, date: '2026-11-30' },
  );
  expect(work.warnings.map((warning) => warning.withdrawn)).toEqual([null, '2026-11-28']);
});

test('a print is out of date just when the last release had an earlier revision', () => {
  const { curriculum } = golden;
  const cut = (grade: number, number: number) => ({
    lesson: 'mau',
    grade,
    revision: { number, date: '2026-11-20' },
    fingerprint: '',
    addresses: [],
    pool: [],
    papers: {},
  });
  const release = (date: string, ...cuts: ReturnType<typeof cut>[]) => ({
    date,
    number: 1,
    draw: 1,
    addresses: [],
    cuts,
    file: date,
  });
  const after = (...ledger: ReturnType<typeof release>[]) => standingOf({ ...curriculum, ledger }, '2026-11-28');
  expect(after().released).toBeNull();
  expect(after(release('2026-11-21', cut(4, 1), cut(5, 1)))).toMatchObject({
    released: '2026-11-21',
    prints: [{ title: 'Bài mẫu', grades: [4, 5], was: 1, now: 2 }],
  });
  expect(after(release('2026-11-21', cut(4, 1)), release('2026-11-25', cut(4, 2), cut(5, 2))).prints).toEqual([]);
});

test('a bulletin is out of date just when its warning was put right after the last release', () => {
  const { curriculum } = golden;
  const [alert] = curriculum.alerts;
  const corrected = [{ date: '2026-11-27', changed: 'Sửa số điện thoại' }];
  const after = (number: number | null, more: Partial<typeof alert> = { corrected }) => {
    const alerts = number === null ? [] : [{ id: 'mau', words: '0', revision: { number, date: '2026-11-24' } }];
    const release = { date: '2026-11-25', number: 1, draw: 1, addresses: [], cuts: [], file: 'r', alerts };
    return standingOf({ ...curriculum, alerts: [{ ...alert!, ...more }], ledger: [release] }, '2026-11-28').bulletins;
  };
  expect(after(1)).toEqual([
    { title: alert!.title, was: '2026-11-24', now: '2026-11-27', changed: 'Sửa số điện thoại' },
  ]);
  expect([after(2), after(null), after(1, {})]).toEqual([[], [], []]);
  expect(after(1, { corrected, withdrawn: { date: '2026-11-28', why: 'Thử' } })).toEqual([]);
});

test('a text is without a second reader just when the office alone stands for it', () => {
  const { curriculum } = golden;
  const by = (reviewer: string) =>
    standingOf({ ...curriculum, lessons: curriculum.lessons.map((lesson) => ({ ...lesson, reviewer })) }, '2026-11-28')
      .unread;
  expect(by(curriculum.office.name)).toEqual([{ title: 'Bài mẫu cho lớp 4 và 5', grades: [4, 5] }]);
  expect(by('Cô Hoa, trường bên')).toEqual([]);
});

test('every figure and debt of a text that is taught is told, by its gate’s own name, with no id of ours', async () => {
  const debts = { free: [], debts: [{ text: 'mau/lop-4-5', until: '2027-03-28', gates: ['mot-to'] }] };
  const { standing } = await officeReport(golden.curriculum, { ...golden, debts });
  expect(standing.debts).toEqual([
    { title: 'Bài mẫu cho lớp 4 và 5', grades: [4, 5], until: '2027-03-28', gates: ['một tờ phiếu'] },
  ]);
  expect(standing.figures.rows).toHaveLength(1);
  expect(standing.figures.rows[0]!.cells).toHaveLength(standing.figures.heads.length);
});
