import { shortVersion } from './short-version.ts';
import { TEXT, requires } from './testing.ts';

requires(
  'a text can be taught in a quarter of an hour, its first story read aloud',
  shortVersion,
  { [TEXT]: 'short-version.bad.mdx' },
  ['bai.mdx:3:10'],
);
