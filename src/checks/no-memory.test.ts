import { noMemory } from './no-memory.ts';
import { LESSON, TEXT, requires } from './testing.ts';

requires(
  'nothing unproven and no wording with gaps reaches a page',
  noMemory,
  {
    [TEXT]: 'no-memory.bad.mdx',
    [LESSON]: 'no-memory.bad.yaml',
    'office.yaml': 'no-memory.bad.office.yaml',
    'frameworks/competences.yaml': 'no-memory.bad.competences.yaml',
  },
  ['lesson.yaml:4:14', 'bai.mdx:5:18', 'bai.mdx:6:25', 'bai.mdx:9:15', 'bai.mdx:11:53', 'bai.mdx:13:61'],
);
