import { sampleLinks } from './sample-links.ts';
import { QUESTIONS, TEXT, requires } from './testing.ts';

requires(
  'addresses in samples end in .example',
  sampleLinks,
  { [TEXT]: 'sample-links.bad.mdx', [QUESTIONS]: 'sample-links.bad.questions.mdx' },
  [
    'bai.mdx:9:33',
    'bai.mdx:9:55',
    'bai.mdx:11:59',
    'bai.mdx:13:5',
    'bai.mdx:13:72',
    'bai.mdx:17:47',
    'bai.mdx:19:13',
    'bai.mdx:23:28',
    'bai.mdx:25:48',
    'cau-hoi.mdx:5:22',
  ],
);
