import { realLessons } from '../lessons.ts';
import { examine } from './keep.ts';
import { nameOf } from './laws/law.ts';
import { paperLaws, printLesson } from './laws/papers.ts';

for (const lesson of await realLessons())
  examine(`what is printed of ${nameOf(lesson)} is sound`, lesson, paperLaws, () => printLesson(lesson));
