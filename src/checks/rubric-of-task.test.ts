import { rubricOfTask } from './rubric-of-task.ts';
import { TEXT, requires } from './testing.ts';

requires('a rubric is of a task of its own text', rubricOfTask, { [TEXT]: 'rubric-of-task.bad.mdx' }, [
  'bai.mdx:13:13',
]);
