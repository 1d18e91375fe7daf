import { privateCare } from './private-care.ts';
import { LESSON, requires, TEXT } from './testing.ts';

requires(
  'a private lesson asks nobody to speak or act before the class',
  privateCare,
  { [LESSON]: 'private-care.bad.yaml', [TEXT]: 'private-care.bad.mdx' },
  ['bai.mdx:9:1', 'bai.mdx:17:1'],
);
