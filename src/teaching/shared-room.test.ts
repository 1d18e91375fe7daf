import { expect, test } from 'vitest';
import type { GradeLesson, OwnPart } from '../curriculum/cut.ts';
import type { Flow } from '../curriculum/tree.ts';
import { wordsOf } from '../document/paper.ts';
import { packServes, sharedRoom } from './shared-room.ts';

const at = { line: 1, column: 1 };
const text = (value: string) => ({ type: 'text' as const, value, at });
const table: Flow = { type: 'table', head: [[text('Tiêu chí')], [text('Tốt')]], rows: [], at };
const block = (name: string, props: object, ...children: Flow[]): Flow =>
  ({ type: 'block', name, props, children, at }) as unknown as Flow;
const nodesOf = (...own: OwnPart[]) =>
  sharedRoom({ grade: 6, shared: { grades: [6, 7], own } } as unknown as GradeLesson);
const said = (...own: OwnPart[]) => wordsOf(nodesOf(...own)).join(' ');

test('what a grade has of its own is called by its title, and without one by what kind of thing it is', () => {
  const rubric = block('Rubric', { of: 'bai-3' }, table);
  const words = said(
    { only: [6], nodes: [block('Task', { title: 'Bài của lớp 6' })] },
    { only: [6], nodes: [rubric], activity: 'Viết lời nhắn' },
    { only: [7], nodes: [rubric], activity: 'Viết lời nhắn' },
  );
  expect(words).toContain('“Bài của lớp 6”');
  expect(words).toContain('lớp 6 và lớp 7 mỗi lớp có phần tiêu chí chấm của riêng mình');
  expect(words).toContain('khác nhau: Lớp 6:');
  expect(words, 'the cells of a table are no name').not.toContain('Tiêu chíTốt');
});

test('what a grade has of its own is a line of a list, and long words are not copied', () => {
  const long = (word: string): Flow => ({
    type: 'paragraph',
    children: [text(Array.from({ length: 40 }, () => word).join(' '))],
    at,
  });
  const [, list] = nodesOf({ only: [6], nodes: [long('sáu')] }, { only: [7], nodes: [long('bảy')] });
  expect(list).toMatchObject({ type: 'list', items: [expect.anything(), expect.anything()] });
  expect(wordsOf([list!]).length).toBeLessThan(30);
});

test('a pack says in one line for which grades it serves, and to a primary school that a joined class needs but one', () => {
  const own: OwnPart[] = [{ only: [1], nodes: [] }];
  expect(packServes({ grade: 3, shared: { grades: [3], own: [] } })).toBe('viết riêng cho lớp 3');
  expect(packServes({ grade: 5, shared: { grades: [4, 5], own: [] } })).toBe('chung cho lớp 4–5 (lớp ghép in một gói)');
  expect(packServes({ grade: 1, shared: { grades: [1, 2], own } })).toBe(
    'chung cho lớp 1–2 (lớp ghép in một gói, có chỗ riêng cho từng lớp)',
  );
  expect(packServes({ grade: 7, shared: { grades: [6, 7], own: [] } })).toBe('chung cho lớp 6–7');
});
