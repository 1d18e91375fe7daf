import { expect, test } from 'vitest';
import { bad, checkWith, TEXT, requires } from './testing.ts';
import { tickets } from './tickets.ts';

requires(
  'a text asks at most once at the start and once at the end, both about one objective',
  tickets,
  { [TEXT]: 'tickets.bad.mdx' },
  ['bai.mdx:20:1', 'bai.mdx:31:1'],
);

test('what only one grade meets is told with that grade', async () => {
  const { problems } = await checkWith({ [TEXT]: await bad('tickets.bad.mdx') });
  const told = problems.filter(({ rule }) => rule === tickets.id).map(({ what }) => what);
  expect(told.filter((what) => what.startsWith('Lớp 5: '))).toHaveLength(1);
  expect(told.filter((what) => what.startsWith('Lớp '))).toHaveLength(1);
});
