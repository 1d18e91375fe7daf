import { expect, test } from 'vitest';
import { wholePeriods } from './whole-periods.ts';
import { checkWith, TEXT, requires } from './testing.ts';

requires('minutes make whole periods in each grade', wholePeriods, { [TEXT]: 'whole-periods.bad.mdx' }, [
  'bai.mdx:4:10',
]);

test('a period is as long as the office says', async () => {
  const period = 'period: { tieu-hoc: 40, thcs: 45, thpt: 45 }\n';
  const { problems } = await checkWith({ 'forms/tiet-hoc.yaml': period });
  expect(problems.map(({ rule, why, fix }) => `${rule} ${why} ${fix}`)).toEqual([
    'tron-tiet Mỗi tiết của lớp 4–5 là 40 phút. Ghi minutes: 40.',
  ]);
});
