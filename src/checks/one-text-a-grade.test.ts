import { oneTextAGrade } from './one-text-a-grade.ts';
import { requires } from './testing.ts';

requires('a grade has one text', oneTextAGrade, { 'lessons/mau/lop-5/bai.mdx': 'one-text-a-grade.bad.mdx' }, [
  'bai.mdx:3:9',
]);
