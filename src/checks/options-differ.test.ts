import { optionsDiffer } from './options-differ.ts';
import { QUESTIONS, requires } from './testing.ts';

requires(
  'no two options are alike, whatever their case and marks',
  optionsDiffer,
  { [QUESTIONS]: 'options-differ.bad.mdx' },
  ['cau-hoi.mdx:7:1', 'cau-hoi.mdx:17:1'],
);
