import { questionPrompt } from './question-prompt.ts';
import { QUESTIONS, requires } from './testing.ts';

requires(
  'a question has a prompt, and no words beside its options',
  questionPrompt,
  { [QUESTIONS]: 'question-prompt.bad.mdx' },
  ['cau-hoi.mdx:1:1', 'cau-hoi.mdx:12:1', 'cau-hoi.mdx:17:1', 'cau-hoi.mdx:37:6'],
);
