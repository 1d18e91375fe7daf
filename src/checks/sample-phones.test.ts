import { samplePhones } from './sample-phones.ts';
import { QUESTIONS, TEXT, requires } from './testing.ts';

requires(
  'numbers in samples cannot be dialled',
  samplePhones,
  { [TEXT]: 'sample-phones.bad.mdx', [QUESTIONS]: 'sample-phones.bad.questions.mdx' },
  [
    'bai.mdx:9:30',
    'bai.mdx:11:5',
    'bai.mdx:11:19',
    'bai.mdx:11:36',
    'bai.mdx:11:49',
    'bai.mdx:11:66',
    'bai.mdx:11:81',
    'bai.mdx:13:22',
    'bai.mdx:13:46',
    'bai.mdx:27:60',
    'cau-hoi.mdx:5:9',
  ],
);
