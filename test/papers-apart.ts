import type { GradeLesson } from '../src/curriculum/cut.ts';
import type { Paper } from '../src/document/paper.ts';
import { officeTargets } from '../src/targets/addresses.ts';
import { TARGETS } from '../src/targets/registry.ts';
import { keySheet } from '../src/teaching/key-sheet.ts';
import { drawTest } from '../src/teaching/test-set.ts';
import { makeYearPlan } from '../src/teaching/year/year-plan.ts';
import { withdrawnPaper } from '../src/teaching/withdrawal.ts';
import { goldenReport } from './office.ts';

/**
 * What is printed apart from any pack: the cards of a class and what an office reports with, the plan of a year, the
 * sheet to punch, the notice of a withdrawal.
 */
export const papersApart = async (lesson: GradeLesson): Promise<Paper[]> => {
  const report = await goldenReport();
  return [
    ...officeTargets().map((id) => {
      const target = TARGETS[id];
      if (target.subject !== 'office' || !target.make) throw new Error(`${id} is not made from an office`);
      return target.make(report) as Paper;
    }),
    makeYearPlan([lesson]),
    keySheet(drawTest([lesson])),
    withdrawnPaper({ ...lesson, withdrawn: { date: '2026-11-28', why: 'Điều luật trong bài đã đổi.' } }),
  ];
};
