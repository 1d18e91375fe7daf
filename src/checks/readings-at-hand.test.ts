import { readingsAtHand } from './readings-at-hand.ts';
import { TEXT, requires } from './testing.ts';

requires(
  'what a plan has pupils read bears the name it is called by, and a story they read is on their sheet',
  readingsAtHand,
  { [TEXT]: 'readings-at-hand.bad.mdx' },
  ['bai.mdx:11:1', 'bai.mdx:13:1', 'bai.mdx:37:1'],
);
