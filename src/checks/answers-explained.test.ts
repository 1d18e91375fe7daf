import { answersExplained } from './answers-explained.ts';
import { QUESTIONS, requires } from './testing.ts';

requires('every option has words and says why', answersExplained, { [QUESTIONS]: 'answers-explained.bad.mdx' }, [
  'cau-hoi.mdx:6:1',
  'cau-hoi.mdx:7:1',
  'cau-hoi.mdx:16:1',
  'cau-hoi.mdx:26:1',
  'cau-hoi.mdx:27:1',
]);
