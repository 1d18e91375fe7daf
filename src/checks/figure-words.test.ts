import { figureWords } from './figure-words.ts';
import { TEXT, requires } from './testing.ts';

requires('a picture is told in words', figureWords, { [TEXT]: 'figure-words.bad.mdx' }, [
  'bai.mdx:7:37',
  'bai.mdx:9:37',
  'bai.mdx:11:37',
  'bai.mdx:17:36',
]);
