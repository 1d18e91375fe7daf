import { expect, test } from 'vitest';
import type { Flow } from '../../curriculum/tree.ts';
import { beatsOf } from './beats.ts';

const at = { line: 1, column: 1 };
const words = (value: string): Flow => ({ type: 'paragraph', children: [{ type: 'text', value, at }], at });
const block = (name: string): Flow => ({ type: 'block', name, props: {}, children: [], at });
const [lead, end, long] = [words('Em đọc tin này.'), words('Xong rồi.'), words('dài '.repeat(80))];
const [story, task, figure] = [block('Story'), block('Task'), block('Figure')];

test('a block is a beat with the words and the picture that lead to it; the last words go with the block before', () => {
  expect(beatsOf([story, lead, figure, task, end])).toEqual([[story], [lead, figure, task, end]]);
});

test('many loose words are a beat of their own, and words without any block too', () => {
  expect(beatsOf([long, task, long])).toEqual([[long], [task], [long]]);
  expect(beatsOf([lead, end])).toEqual([[lead, end]]);
  expect(beatsOf([])).toEqual([]);
});

test('no node is lost, and the order stays', () => {
  const nodes = [lead, story, long, figure, task, task, end];
  expect(beatsOf(nodes).flat()).toEqual(nodes);
});
