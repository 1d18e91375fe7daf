import { expect, test } from 'vitest';
import type { Pace } from '../curriculum/pace.ts';
import type { BlockNode, Flow } from '../curriculum/tree.ts';
import { minutesOf, totalOf } from './minutes.ts';

const at = { line: 1, column: 1 };
const words = (value: string): Flow => ({ type: 'paragraph', children: [{ type: 'text', value, at }], at });
const block = (name: string, props: BlockNode['props'], ...children: Flow[]): BlockNode => ({
  type: 'block',
  name,
  props,
  children,
  at,
});
const phase = (is: string, says: string): BlockNode => {
  const { children } = words(says) as Extract<Flow, { type: 'paragraph' }>;
  const teacher = { type: 'mark' as const, name: 'Teacher', props: {}, children, at };
  return block('Phase', { is }, { type: 'paragraph', children: [teacher], at });
};

const PACE: Pace = {
  reading: { '1-2': 10, '3': 10, '4-5': 10, '6-7': 10, '8-9': 10, '10-12': 10 },
  discuss: 3,
  task: 2,
  line: 0.5,
  cell: 0.25,
  card: 0.25,
  drawing: 5,
  role_play: 4,
  vote: 0.5,
  ticket: { start: 0.5, exit: 1 },
  game: 2,
  debate: 4,
  comic: 3,
  report: 1,
  hand_out: 1,
  step: 0,
  slack: 1,
};
const total = (name: '1-2' | '6-7', ...children: Flow[]) =>
  totalOf(minutesOf(block('Activity', {}, ...children), PACE, { name, hand_out: name === '1-2' ? 2 : 1 }));

test('words are read, answers and what is for teachers and families are not', () => {
  expect(total('6-7', words('một hai ba bốn năm'))).toBe(0.5);
  expect(total('6-7', block('FamilyNote', {}, words('một hai ba')))).toBe(0);
  expect(total('6-7', block('TeacherNote', {}, words('một hai ba')))).toBe(0);
});

test('what only some pupils do takes no time of the others', () => {
  const [easier, more] = ['support', 'extend'].map((whom) => block('Task', { lines: 4, for: whom }, words('một hai')));
  expect(total('6-7', block('Task', { lines: 4, for: 'all' }))).toBe(4);
  expect(total('6-7', block('Task', { lines: 4, for: 'all' }), easier!, more!)).toBe(4);
});

test('a report takes as long as its groups, whatever the words say', () => {
  const report = phase('report', 'Mời hai cặp nói.');
  expect(total('6-7', report)).toBe(2);
  expect(total('6-7', { ...report, props: { is: 'report', groups: 5 } })).toBe(5);
});

test('tasks take their lines, discussions their time, or as long as the plan says', () => {
  const task = block('Task', { lines: 4 });
  expect(total('6-7', task, block('Discuss', {}))).toBe(2 + 2 + 3);
  expect(total('6-7', task, phase('perform', 'Cho viết trong tám phút.'))).toBe(8);
  expect(total('6-7', task, phase('perform', 'Cho viết nửa phút.'))).toBe(4);
});

test('what a class chooses, plays, argues or fills in takes its time, and no more than the plan says', () => {
  expect(total('6-7', block('Vote', {}))).toBe(0.5);
  expect(total('6-7', block('Game', {}), block('Debate', {}), block('Comic', {}))).toBe(2 + 4 + 3);
  expect(total('6-7', block('Vote', {}), block('Game', {}), phase('perform', 'Chơi năm phút.'))).toBe(5);
});

test('a question at the end takes longer than at the start: both are told right then', () => {
  expect(total('6-7', block('Ticket', { at: 'start' }))).toBe(0.5);
  expect(total('6-7', block('Ticket', { at: 'exit' }))).toBe(1);
});

test('who speaks is counted, and handing out takes twice as long in the first grades', () => {
  expect(total('6-7', phase('report', 'Mời ba nhóm và 2 em nói.'))).toBe(5);
  expect(total('6-7', phase('assign', 'Phát phiếu.'))).toBe(1);
  expect(total('1-2', phase('assign', 'Phát phiếu.'))).toBe(2);
  expect(total('6-7', phase('assign', 'Mời em phát biểu.'))).toBe(0);
});
