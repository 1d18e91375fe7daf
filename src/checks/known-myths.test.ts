import { knownMyths } from './known-myths.ts';
import { QUESTIONS, requires } from './testing.ts';

requires(
  'a wrong answer names a known misconception of its grades, a right one none',
  knownMyths,
  { [QUESTIONS]: 'known-myths.bad.mdx', 'myths/chung.yaml': 'known-myths.bad.yaml' },
  ['cau-hoi.mdx:5:28', 'cau-hoi.mdx:9:22', 'cau-hoi.mdx:11:22'],
);
