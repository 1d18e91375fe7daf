import { expect, test } from 'vitest';
import type { PaperNode } from '../document/paper.ts';
import { goldenPlan } from '../../test/made/golden-paper.ts';
import { heightOf } from './height.ts';
import { pagesOf } from './pages.ts';
import { startDraft } from './place.ts';

const draft = startDraft(goldenPlan);
const place = { draft, width: draft.page.width };
const p = (text: string): PaperNode => ({ type: 'paragraph', spans: [{ text }] });
const table = (rows: number, head?: PaperNode[][]): PaperNode => ({
  type: 'table',
  columns: [1],
  frame: 'grid',
  ...(head ? { head } : {}),
  rows: Array.from({ length: rows }, () => [[p('Một hàng của bảng.')]]),
});
/** On pages that hold so many times as much as these nodes take. */
const pages = (nodes: PaperNode[], part: number) => pagesOf(nodes, place, heightOf(nodes, place) * part, Infinity);
const twoPages = (nodes: PaperNode[], part: number) => {
  const room = heightOf(nodes, place) * part;
  return pagesOf(nodes, place, room, room);
};

test('what is kept together goes overleaf whole, and the room it leaves counts', () => {
  const six = Array.from({ length: 6 }, () => p('Chậm lại một chút.'));
  expect(twoPages(six, 1)).toBe(1);
  expect(twoPages(six, 1 / 2)).toBe(2);
  const kept: PaperNode = { type: 'keep', children: six.slice(1, 5) };
  expect(twoPages([six[0]!, kept, six[5]!], 1 / 2)).toBe(3);
  expect(pages(six, 1 / 6), 'a first page may hold more').toBe(1);
});

test('a table’s head is set again on each further page', () => {
  const head = [[p('Đầu bảng'), p('dài'), p('ba dòng')]];
  expect(twoPages([table(12)], 0.52)).toBe(2);
  expect(twoPages([table(12, head)], 0.52)).toBe(3);
});
