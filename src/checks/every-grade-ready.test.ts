import { everyGradeReady } from './every-grade-ready.ts';
import { LESSON, QUESTIONS, requires } from './testing.ts';

requires(
  'a published lesson has a text and a question for each grade',
  everyGradeReady,
  { [LESSON]: 'every-grade-ready.bad.yaml', [QUESTIONS]: 'every-grade-ready.bad.mdx' },
  ['lesson.yaml:3:9', 'bai.mdx:2:9'],
);
