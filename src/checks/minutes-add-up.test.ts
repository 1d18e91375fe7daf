import { minutesAddUp } from './minutes-add-up.ts';
import { TEXT, requires } from './testing.ts';

requires(
  'the activities of each grade fill the minutes of the lesson',
  minutesAddUp,
  { [TEXT]: 'minutes-add-up.bad.mdx' },
  ['bai.mdx:3:10'],
);
