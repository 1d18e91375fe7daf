import { hiddenCharacters } from './hidden-characters.ts';
import { TEXT, requires } from './testing.ts';

requires(
  'no character that nobody sees, raw or as an entity',
  hiddenCharacters,
  { [TEXT]: 'hidden-characters.bad.mdx' },
  ['bai.mdx:7:4', 'bai.mdx:7:14', 'bai.mdx:7:25', 'bai.mdx:7:43', 'bai.mdx:9:23'],
);
