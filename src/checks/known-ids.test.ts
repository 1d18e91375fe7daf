import { knownIds } from './known-ids.ts';
import { requires, TEXT } from './testing.ts';

requires('what a block calls by its id stands in the same text', knownIds, { [TEXT]: 'known-ids.bad.mdx' }, [
  'bai.mdx:9:38',
  'bai.mdx:21:17',
  'bai.mdx:27:41',
]);
