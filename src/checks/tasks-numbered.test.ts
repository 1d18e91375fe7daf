import { tasksNumbered } from './tasks-numbered.ts';
import { TEXT, requires } from './testing.ts';

requires(
  'the tasks that every pupil of a grade gets are numbered from 1 on without a gap',
  tasksNumbered,
  { [TEXT]: 'tasks-numbered.bad.mdx' },
  ['bai.mdx:21:1', 'bai.mdx:37:1'],
);
