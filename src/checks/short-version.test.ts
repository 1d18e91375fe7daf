import { shortVersion } from './short-version.ts';
import { TEXT, requires } from './testing.ts';

requires('a short version asks about what it has read by then', shortVersion, { [TEXT]: 'short-version.bad.mdx' }, [
  'bai.mdx:37:36',
]);

requires(
  'a published text can be taught in a quarter of an hour',
  shortVersion,
  { [TEXT]: 'short-version.bad.none.mdx' },
  ['bai.mdx:3:10'],
);
