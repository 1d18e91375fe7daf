import { knownObjectives } from './known-objectives.ts';
import { QUESTIONS, requires, TEXT } from './testing.ts';

requires('a question asks an objective of its text', knownObjectives, { [QUESTIONS]: 'known-objectives.bad.mdx' }, [
  'cau-hoi.mdx:9:67',
]);
requires(
  'an activity teaches, and a ticket asks, objectives of its text',
  knownObjectives,
  { [QUESTIONS]: 'known-objectives.bad.mdx', [TEXT]: 'known-objectives.bad.text.mdx' },
  ['bai.mdx:13:109', 'bai.mdx:19:33', 'cau-hoi.mdx:9:67'],
);
