import { safeLinks } from './safe-links.ts';
import { LESSON, TEXT, requires } from './testing.ts';

requires(
  'a link runs no code, opens no file and leads somewhere, however it is disguised',
  safeLinks,
  { [TEXT]: 'safe-links.bad.mdx', [LESSON]: 'safe-links.bad.yaml' },
  [
    'lesson.yaml:6:75',
    'bai.mdx:9:5',
    'bai.mdx:9:34',
    'bai.mdx:11:5',
    'bai.mdx:11:35',
    'bai.mdx:11:73',
    'bai.mdx:13:5',
    'bai.mdx:13:34',
    'bai.mdx:13:52',
    'bai.mdx:13:79',
    'bai.mdx:13:108',
    'bai.mdx:13:124',
    'bai.mdx:15:10',
    'bai.mdx:17:5',
    'bai.mdx:17:28',
    'bai.mdx:17:54',
    'bai.mdx:17:78',
    'bai.mdx:17:109',
    'bai.mdx:17:139',
  ],
);
