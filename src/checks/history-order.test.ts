import { historyOrder } from './history-order.ts';
import { LESSON, requires } from './testing.ts';

requires(
  'the revisions of a lesson stand from the oldest to the newest',
  historyOrder,
  { [LESSON]: 'history-order.bad.yaml' },
  ['lesson.yaml:10:13'],
);
