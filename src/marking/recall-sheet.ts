import type { Curriculum } from '../curriculum/curriculum.ts';
import { writeCode } from '../curriculum/paper-code.ts';
import { recallPaper } from '../teaching/recall-paper.ts';
import type { Refusal } from '../teaching/refusal.ts';
import { versionCodes, type SheetCode } from '../teaching/sheet/code.ts';
import { layoutSheet, type SheetLayout } from '../teaching/sheet/layout.ts';
import type { TestSet } from '../teaching/test-set.ts';

/** The test that a sheet is of: all its versions with their keys, and where the sheet has what. */
export interface MarkedTest {
  /** Of the first version, as it is printed on the sheet. */
  code: string;
  set: TestSet;
  layout: SheetLayout;
}

/** The same paper that was printed, by its code alone, or why it cannot be had. */
export function recallTest(
  curriculum: Curriculum,
  sheet: SheetCode,
): { test: MarkedTest; refusals: [] } | { test?: undefined; refusals: Refusal[] } {
  const sets: TestSet[] = [];
  for (const code of versionCodes(sheet)) {
    const { set, refusals } = recallPaper(curriculum, code);
    if (!set) return { refusals };
    sets.push(set);
  }
  const set = { ...sets[0]!, versions: sets.flatMap(({ versions }) => versions) };
  const { count: _, ...first } = sheet;
  return { test: { code: writeCode(first), set, layout: layoutSheet(set.grade, set.versions) }, refusals: [] };
}
