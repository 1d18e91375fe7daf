import { tasksNamed } from './tasks-named.ts';
import { requires, TEXT } from './testing.ts';

requires(
  'an exercise has an id, and only an easier task stands in for another',
  tasksNamed,
  { [TEXT]: 'tasks-named.bad.mdx' },
  ['bai.mdx:9:1', 'bai.mdx:23:39'],
);
