import { blocksInTheOpen } from './blocks-in-the-open.ts';
import { QUESTIONS, TEXT, requires } from './testing.ts';

requires(
  'a block or a table stands in no list, quote or message',
  blocksInTheOpen,
  { [TEXT]: 'blocks-in-the-open.bad.mdx', [QUESTIONS]: 'blocks-in-the-open.bad.questions.mdx' },
  ['bai.mdx:11:4', 'bai.mdx:17:4', 'bai.mdx:25:3', 'bai.mdx:29:5', 'bai.mdx:49:1', 'bai.mdx:55:1', 'cau-hoi.mdx:7:3'],
);
