import { expect, test } from 'vitest';
import { wordsOf } from '../document/paper.ts';
import { goldenLessons, sampleLessons } from '../../test/lessons.ts';
import { answerSheet } from './answer-sheet.ts';
import { fillHead, fillSchool, type TestHead } from './test-head.ts';
import { testPaper } from './test-paper.ts';
import { drawTest } from './test-set.ts';

const head: TestHead = {
  school: 'THCS Chu Văn An',
  subject: 'Tin học',
  own: '8A',
  year: '2026–2027',
  minutes: 40,
};
const NOTHING: TestHead = { school: '', subject: '', own: '', year: '', minutes: null };

test('a form’s dots are filled where the form has them, and nothing else changes', () => {
  expect(fillHead('Môn: ………………………… Năm học: 20……–20……', head)).toBe('Môn: Tin học Năm học: 2026–2027');
  expect(fillHead('Họ và tên: ……… Lớp: ……… Số báo danh: …………', head)).toBe('Họ và tên: ……… Lớp: 8A Số báo danh: …………');
  expect(fillHead('Môn: ..... Lớp: 8', { ...head, subject: '$& Toán' })).toBe('Môn: $& Toán Lớp: 8');
  for (const line of ['Làm bài vào phiếu trả lời.', 'Môn: Tin học'])
    expect(fillHead(line, { ...head, subject: 'Toán' })).toBe(line);
  expect(fillSchool('TRƯỜNG ………………………', head)).toBe('TRƯỜNG THCS CHU VĂN AN');
  expect(fillSchool('Trường THCS ....', { ...head, school: 'Trường THCS Chu Văn An' })).toBe('Trường THCS Chu Văn An');
  for (const line of ['UBND XÃ ………', 'TRƯỜNG THCS NGUYỄN DU']) expect(fillSchool(line, head)).toBe(line);
});

test('test and answer sheet have the teacher’s head; with nothing typed they are as without one', async () => {
  const set = drawTest((await sampleLessons()).filter(({ grade }) => grade === 8));
  const said = wordsOf(testPaper({ ...set, head }).body).join(' ');
  for (const words of ['TRƯỜNG THCS CHU VĂN AN', 'Thời gian làm bài: 40 phút', 'Môn: Tin học', 'Lớp: 8A'])
    expect(said.split(words), words).toHaveLength(1 + set.versions.length);
  expect(wordsOf(answerSheet({ ...set, head }).body).join(' ')).toContain('Lớp: 8A');
  expect(testPaper({ ...set, head: NOTHING })).toEqual(testPaper(set));
  expect(answerSheet({ ...set, head: NOTHING })).toEqual(answerSheet(set));
});

test('a paper of the young has the school and class too', async () => {
  const young = (await goldenLessons()).find(({ grade }) => grade < 6)!;
  const said = wordsOf(testPaper({ ...drawTest([young]), head: { ...head, own: '4B' } }).body).join(' ');
  expect(said).toContain('TRƯỜNG THCS CHU VĂN AN');
  expect(said).toContain('Lớp: 4B');
});
