import { glyphs } from './glyphs.ts';
import { TEXT, requires } from './testing.ts';

requires('the fonts have every letter', glyphs, { [TEXT]: 'glyphs.bad.mdx' }, [
  'bai.mdx:7:10',
  'bai.mdx:7:20',
  'bai.mdx:9:32',
  'bai.mdx:11:6',
]);
