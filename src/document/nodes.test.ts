import { expect, test } from 'vitest';
import { holdBlanks } from './nodes.ts';

test('no line ends between a blank and its name, nor within the name', () => {
  const parts = (line: string) => holdBlanks(line).split(' ');
  expect(parts('Môn: ………… Năm học: 20……–20……')).toEqual(['Môn:\u00a0…………', 'Năm\u00a0học:\u00a020……–20……']);
  expect(parts('UBND XÃ ………')).toEqual(['UBND\u00a0XÃ\u00a0………']);
  expect(parts('……………, ngày …… tháng …… năm 20……')).toHaveLength(3);
  for (const line of ['Làm bài vào phiếu trả lời.', 'Môn: Tin học']) expect(holdBlanks(line)).toBe(line);
});
