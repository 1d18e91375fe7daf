import { GRADES } from '../../src/curriculum/grade.ts';
import { drawTest } from '../../src/teaching/test-set.ts';
import { realLessons } from '../lessons.ts';
import { builtSite } from '../site.ts';
import { examine } from './keep.ts';
import { gradeLaws } from './laws/grade.ts';
import { editionLaws } from './laws/links.ts';
import { testSetLaws } from './laws/test-set.ts';

const lessons = await realLessons();
for (const grade of GRADES) {
  const own = lessons.filter((lesson) => lesson.grade === grade);
  if (!own.length) continue;
  examine(`the test of a term and the year books of grade ${grade} are sound`, own, gradeLaws, () => own);
  examine(`papers, key and sheet of a test of grade ${grade} agree`, own, testSetLaws, () => drawTest(own));
  examine(`the USB edition of grade ${grade} is whole`, own, editionLaws, async () => ({
    dist: await builtSite('content'),
    grade,
  }));
}
