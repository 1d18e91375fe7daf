import type { GradeLesson } from '../../src/curriculum/cut.ts';
import { drawTest } from '../../src/teaching/test-set.ts';
import { realLessons } from '../lessons.ts';
import { builtSite } from '../site.ts';
import { firsts, textOf } from './firsts.ts';
import { examine } from './keep.ts';
import { gradeLaws, taggedGradeLaws } from './laws/grade.ts';
import { editionLaws } from './laws/links.ts';
import { testSetLaws } from './laws/test-set.ts';

const grades = [...Map.groupBy(await realLessons(), ({ grade }) => grade).values()];
const isFirst = firsts(grades, (own) => own.map(textOf).join());
for (const own of grades) {
  const [{ grade }] = own as [GradeLesson];
  const laws = isFirst(own) ? { ...gradeLaws, ...taggedGradeLaws } : gradeLaws;
  examine(`the test of a term and the year books of grade ${grade} are sound`, own, laws, () => own);
  examine(`papers, key and sheet of a test of grade ${grade} agree`, own, testSetLaws, () => drawTest(own));
  examine(`the USB edition of grade ${grade} is whole`, own, editionLaws, async () => ({
    dist: await builtSite('content'),
    grade,
  }));
}
