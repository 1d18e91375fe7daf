import { objectivesAsked } from './objectives-asked.ts';
import { TEXT, requires } from './testing.ts';

requires('every objective is asked in every grade', objectivesAsked, { [TEXT]: 'objectives-asked.bad.mdx' }, [
  'bai.mdx:6:5',
]);
