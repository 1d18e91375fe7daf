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

test('a warning that was published is missed by its own file, and the way to bring it back is told', async () => {
  const release = {
    date: '2026-11-24',
    number: 1,
    addresses: ['/canh-bao/', '/canh-bao/mau/', '/canh-bao/da-mat/', '/tai-ve/canh-bao/da-mat/ban-tin.pdf'],
    cuts: [],
  };
  const { problems } = await checkWith({ 'releases/2026-11-24-1.json': JSON.stringify(release) });
  expect(problems.map(({ what }) => what)).toEqual([
    'Địa chỉ đã đăng ngày 2026-11-24 sẽ không còn: /canh-bao/da-mat/, /tai-ve/canh-bao/da-mat/ban-tin.pdf.',
  ]);
  expect(problems[0]!.fix).toContain('Khôi phục tệp trong content/alerts');
});
