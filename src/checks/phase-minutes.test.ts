import { phaseMinutes } from './phase-minutes.ts';
import { requires, TEXT } from './testing.ts';

requires(
  'the minutes of the steps add up to those of their activity, of a short version to fifteen',
  phaseMinutes,
  { [TEXT]: 'phase-minutes.bad.mdx' },
  ['bai.mdx:7:47', 'bai.mdx:31:1', 'bai.mdx:39:1'],
);
