import { knownOutcomes } from './known-outcomes.ts';
import { TEXT, requires } from './testing.ts';

requires('an outcome exists and is of a grade of its text', knownOutcomes, { [TEXT]: 'known-outcomes.bad.mdx' }, [
  'bai.mdx:5:18',
  'bai.mdx:5:23',
]);
