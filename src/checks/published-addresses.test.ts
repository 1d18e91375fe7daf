import { expect, test } from 'vitest';
import { publishedAddresses } from './published-addresses.ts';
import { bad, checkWith, requires } from './testing.ts';

requires(
  'an address once published stays',
  publishedAddresses,
  { 'releases/2026-11-24-1.json': 'published-addresses.bad.json' },
  ['lesson.yaml:1:1', '2026-11-24-1.json:1:1'],
);

test('a year book stays as long as any lesson of its grade, and is missed with the last', async () => {
  const { problems } = await checkWith({ 'releases/2026-11-24-1.json': await bad('published-addresses.bad.json') });
  const said = problems.find(({ file }) => file.endsWith('2026-11-24-1.json'))!.what;
  expect(said).toContain('/trang-da-bo/, /tai-ve/lop-9/sach-phieu.pdf.');
});
