import { expect, test } from 'vitest';
import { gradeOf, SourceGradesFile } from '../curriculum/source-grade.ts';
import { knownPublishers } from './known-publishers.ts';
import { placesOf, requires } from './testing.ts';

requires(
  'every source of what is published stands where sources are graded',
  knownPublishers,
  { 'forms/bac-nguon.yaml': 'known-publishers.bad.yaml' },
  ['mau.yaml:59:14', 'lesson.yaml:8:16'],
);

test('where nobody has graded sources, none is missed', async () => {
  expect(await placesOf(knownPublishers, {})).toEqual([]);
});

test('what says most of a place tells its grade; without address, who issued it does', () => {
  const grade = { name: 'Bậc', means: 'Nguồn', stands: true };
  const table = SourceGradesFile.parse({
    grades: { A: grade, B: grade, C: grade, D: grade },
    hosts: { 'congbao.chinhphu.vn': 'A', 'chinhphu.vn': 'B', vn: 'D' },
    publishers: { 'Công an': 'B' },
  });
  const of = (publisher: string, address?: string) =>
    gradeOf({ id: 'a', title: 'A', publisher, address, read: '2026-11-30', mark: 'CONFIRMED' }, table);
  expect(of('Quốc hội', 'https://congbao.chinhphu.vn/luat.htm')).toBe('A');
  expect(of('Báo', 'https://www.chinhphu.vn/tin')).toBe('B');
  expect(of('Công an xã', 'https://notchinhphu.vn/')).toBe('D');
  expect(of('Công an xã', 'https://tin.example/')).toBeNull();
  expect([of('Công an xã Nam Xuân'), of('Trường mẫu')]).toEqual(['B', null]);
});
