import { activitySteps } from './activity-steps.ts';
import { TEXT, requires } from './testing.ts';

requires(
  'an activity has steps, each with one teacher and one pupils part',
  activitySteps,
  { [TEXT]: 'activity-steps.bad.mdx' },
  ['bai.mdx:7:1', 'bai.mdx:15:1', 'bai.mdx:21:1'],
);
