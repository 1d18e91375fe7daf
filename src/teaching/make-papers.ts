import type { GradeLesson } from '../model/cut.ts';
import type { Paper, PaperKind } from '../model/paper.ts';
import { makeKey } from './key.ts';
import { makePlan } from './plan.ts';
import { makeTest } from './test-paper.ts';
import { makeWorksheet } from './worksheet.ts';

/** Every paper of a pack and the one function that makes it, in the order of use. */
export const PAPERS: Record<PaperKind, (lesson: GradeLesson) => Paper> = {
  plan: makePlan,
  worksheet: makeWorksheet,
  test: makeTest,
  key: makeKey,
};

export const makePapers = (lesson: GradeLesson): Paper[] => Object.values(PAPERS).map((make) => make(lesson));
