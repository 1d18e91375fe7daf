import { wholePeriods } from './whole-periods.ts';
import { TEXT, requires } from './testing.ts';

requires('minutes make whole periods in each grade', wholePeriods, { [TEXT]: 'whole-periods.bad.mdx' }, [
  'bai.mdx:4:10',
]);
