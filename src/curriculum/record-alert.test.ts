import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { GOLDEN } from '../../test/folders.ts';
import { AlertFile } from './alert.ts';
import { recordAlert } from './record-alert.ts';

const source = await readFile(path.join(GOLDEN, 'alerts/mau.yaml'), 'utf8');
const wordsOf = (text: string) =>
  recordAlert({ ...AlertFile.parse(parse(text)), id: 'mau', file: 'content/alerts/mau.yaml' }).words;
/** Whether the ledger knows another warning once this stands there. */
const differs = (was: string, now: string): boolean => {
  expect(source).toContain(was);
  return wordsOf(source.replace(was, now)) !== wordsOf(source);
};

test('another word, figure, grade, place to call or right answer is another meaning', () => {
  for (const [was, now] of [
    ['lấy quà trong', 'lấy tiền trong'],
    ['40% câu', '45% câu'],
    ['19h30', '19h03'],
    ['grades: 4-5', 'grades: 4-6'],
    ['call: [tong-dai-111]', 'call: [canh-sat-113]'],
    ['since: 2025-10', 'since: 2025-09'],
  ] as const)
    expect(differs(was, now), now).toBe(true);
  const right = '        right: true\n';
  const other = 'text: Đọc một nửa mã.\n';
  expect(wordsOf(source.replace(right, '').replace(other, other + right))).not.toBe(wordsOf(source));
});

test('another end, a source read again, a lesson more, a sign or a space is none', () => {
  for (const [was, now] of [
    ['until: 2099-12-31', 'until: 2099-12-30'],
    ['posted: 2026-11-24', 'posted: 2026-11-25'],
    ['read: 2026-11-24', 'read: 2026-11-26'],
    ['lessons: [mau]', 'lessons: [mau, khac]'],
    ['Đọc xong, mã', 'Đọc xong – mã'],
    ['người lạ cũng chặn luôn.', 'người lạ  cũng chặn luôn!'],
    ['lấy quà trong', 'lấy “quà” trong'.normalize('NFD')],
  ] as const)
    expect(differs(was, now), now).toBe(false);
});
