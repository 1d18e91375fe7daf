import { gradesOfLesson } from './grades-of-lesson.ts';
import { TEXT, requires } from './testing.ts';

requires(
  'a text is written for grades of its lesson, a cut for grades of its text',
  gradesOfLesson,
  { [TEXT]: 'grades-of-lesson.bad.mdx' },
  ['bai.mdx:2:9', 'bai.mdx:13:15'],
);
