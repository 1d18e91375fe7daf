import { realLessons } from '../lessons.ts';
import { firsts, textOf } from './firsts.ts';
import { examine } from './keep.ts';
import { nameOf } from './laws/law.ts';
import { paperLaws, printLesson, taggedLaws } from './laws/papers.ts';

const lessons = await realLessons();
const isFirst = firsts(lessons, textOf);
for (const lesson of lessons) {
  const laws = isFirst(lesson) ? { ...paperLaws, ...taggedLaws } : paperLaws;
  examine(`what is printed of ${nameOf(lesson)} is sound`, lesson, laws, () => printLesson(lesson));
}
