import { rightAnswers } from './right-answers.ts';
import { QUESTIONS, requires } from './testing.ts';

requires('a question has the right answers its kind asks for', rightAnswers, { [QUESTIONS]: 'right-answers.bad.mdx' }, [
  'cau-hoi.mdx:1:1',
  'cau-hoi.mdx:10:1',
  'cau-hoi.mdx:19:1',
  'cau-hoi.mdx:28:1',
  'cau-hoi.mdx:37:1',
  'cau-hoi.mdx:47:1',
  'cau-hoi.mdx:53:1',
  'cau-hoi.mdx:59:1',
  'cau-hoi.mdx:67:1',
  'cau-hoi.mdx:76:1',
  'cau-hoi.mdx:85:1',
  'cau-hoi.mdx:97:1',
  'cau-hoi.mdx:109:1',
]);
