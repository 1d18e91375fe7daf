import { TEXT, requires } from './testing.ts';
import { wholeParagraphs } from './whole-paragraphs.ts';

requires(
  'an answer, a reply, a side, what teacher or pupils do is a paragraph alone, and a phase holds nothing else',
  wholeParagraphs,
  { [TEXT]: 'whole-paragraphs.bad.mdx' },
  [
    'bai.mdx:11:1',
    'bai.mdx:11:31',
    'bai.mdx:13:1',
    'bai.mdx:17:1',
    'bai.mdx:25:3',
    'bai.mdx:37:16',
    'bai.mdx:39:3',
    'bai.mdx:48:8',
    'bai.mdx:58:16',
  ],
);
