import { expect, test } from 'vitest';
import type { BlockNode, Flow } from '../curriculum/tree.ts';
import { longestWait, waitsIn } from './inputs.ts';
import { shareNotTrap } from './truths.ts';

const at = { line: 1, column: 1 };
const text = (value: string) => ({ type: 'text' as const, value, at });
const words = (value: string): Flow => ({ type: 'paragraph', children: [text(value)], at });
const block = (name: string, props: BlockNode['props'], ...children: Flow[]): BlockNode => ({
  type: 'block',
  name,
  props,
  children,
  at,
});
const answer: Flow = {
  type: 'paragraph',
  children: [{ type: 'mark', name: 'Answer', props: {}, children: [text('a b c d e f')], at }],
  at,
};

test('a wait ends where there is something to do, and goes on over what only shows', () => {
  const talk = block('Discuss', {}, words('một'), answer);
  expect(longestWait([words('một hai ba'), talk, words('một hai')])).toBe(3);
  expect(longestWait([words('một hai ba'), block('Task', { drawing: 60 }, words('bốn')), words('năm')])).toBe(5);
  expect(longestWait([words('một hai ba'), block('Task', { lines: 2 }, words('bốn')), words('năm')])).toBe(3);
  expect(longestWait([words('một hai ba'), block('Task', { kind: 'sort' }, words('bốn')), words('năm')])).toBe(3);
  expect(longestWait([words('một'), block('Message', {}, words('hai ba')), words('bốn')])).toBe(4);
  expect(longestWait([])).toBe(0);
  expect(waitsIn([words('một hai'), block('Vote', {})])).toEqual([
    { tieng: 2, at },
    { tieng: 0, at: null },
  ]);
});

test('what is genuine or has to be asked about is no trap; what asks about no message is no such thing', () => {
  expect(shareNotTrap([{ truth: 'genuine' }, { truth: 'ask' }, { truth: 'trap' }, { truth: 'none' }])).toBe(1 / 2);
  expect(shareNotTrap([])).toBe(0);
});
