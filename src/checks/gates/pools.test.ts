import { expect, test, vi } from 'vitest';
import { once } from './cuts-of.ts';
import type { Written } from './gate.ts';
import { among } from './pools.ts';

const written = (slug: string, lesson: object): Written => ({ name: slug, lesson: { slug, ...lesson } }) as Written;

test('a text is measured among what is published, withdrawn or not, and no draft but its own', () => {
  const taught = written('a', { status: 'published' });
  const withdrawn = written('b', { status: 'published', withdrawn: { date: '2026-11-28', why: 'Số đã đổi.' } });
  const [draft, other] = [written('c', { status: 'draft' }), written('d', { status: 'draft' })];
  const all = [taught, withdrawn, draft, other];
  expect(among(all, taught)).toEqual([taught, withdrawn]);
  expect(among(all, draft)).toEqual([taught, withdrawn, draft]);
});

test('what is counted of a group is counted once, however many of its texts ask', () => {
  const count = vi.fn((pool: readonly unknown[]) => pool.length);
  const counted = once(count);
  const [small, large] = [[], [{ written: written('a', {}), items: [] }]];
  expect([counted(small), counted(large), counted(small), counted(large)]).toEqual([0, 1, 0, 1]);
  expect(count).toHaveBeenCalledTimes(2);
});
