import { uniqueIds } from './unique-ids.ts';
import { LESSON, QUESTIONS, requires, TEXT } from './testing.ts';

requires('an id is used once', uniqueIds, { [QUESTIONS]: 'unique-ids.bad.mdx', [LESSON]: 'unique-ids.bad.yaml' }, [
  'lesson.yaml:7:9',
  'cau-hoi.mdx:6:13',
  'cau-hoi.mdx:10:15',
  'cau-hoi.mdx:24:58',
  'cau-hoi.mdx:39:13',
  'cau-hoi.mdx:43:12',
]);

requires(
  'a part of a text has an id of its own, and so have its options',
  uniqueIds,
  { [TEXT]: 'unique-ids.bad.text.mdx' },
  ['bai.mdx:10:13', 'bai.mdx:14:11'],
);
