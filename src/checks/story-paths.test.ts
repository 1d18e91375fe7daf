import { storyPaths } from './story-paths.ts';
import { QUESTIONS, requires } from './testing.ts';

requires(
  'every scene of a story is reached, offers a choice with a safe one among them, and leads to a safe end',
  storyPaths,
  { [QUESTIONS]: 'story-paths.bad.mdx' },
  [
    'cau-hoi.mdx:11:1',
    'cau-hoi.mdx:15:1',
    'cau-hoi.mdx:30:1',
    'cau-hoi.mdx:38:1',
    'cau-hoi.mdx:38:1',
    'cau-hoi.mdx:52:1',
  ],
);
