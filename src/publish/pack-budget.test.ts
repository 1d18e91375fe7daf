import { expect, test } from 'vitest';
import type { PackFile } from './manifest.ts';
import { overBudget } from './pack-budget.ts';

const file = (kind: PackFile['kind'], bytes: number, grade = 4): PackFile => ({
  address: '/',
  lesson: 'mau',
  grade,
  kind,
  format: kind === 'pack' ? 'zip' : 'pdf',
  revision: 1,
  revised: '2026-11-24',
  bytes,
  sha256: '',
});

test('a pack above 1 MB and a sheet above 120 kB are told with their weight, once a lesson; a long plan is not', () => {
  const problems = overBudget([
    file('pack', 1_240_000),
    file('pack', 1_300_000, 5),
    file('worksheet', 126_000),
    file('family', 120_000),
    file('plan', 900_000),
  ]);
  expect(problems.map(({ file, what }) => `${file} ${what}`)).toEqual([
    'content/lessons/mau Gói bài (ZIP) lớp 4–5 nặng 1,3 MB, nhiều hơn 1,0 MB.',
    'content/lessons/mau Phiếu học tập (PDF) lớp 4 nặng 126 kB, nhiều hơn 120 kB.',
  ]);
});

test('what is of no one lesson is told as such, with the way out', () => {
  const report = { ...file('standing', 284_000), lesson: null, grade: null };
  const [problem] = overBudget([report]);
  expect(`${problem!.file} ${problem!.what} ${problem!.fix}`).toBe(
    'content/lessons Báo cáo tình hình (PDF) nặng 284 kB, nhiều hơn 200 kB. Chia nội dung thành hai trang, mỗi trang một số lớp.',
  );
});
