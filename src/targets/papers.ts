import type { GradeLesson } from '../curriculum/cut.ts';
import type { CutPaperKind, Paper } from '../document/paper.ts';
import { drawTest } from '../teaching/test-set.ts';
import { cutTargets } from './addresses.ts';
import { TARGETS } from './registry.ts';
import { NO_BENCH } from './target.ts';

type CutPaper = Paper & { kind: CutPaperKind };

/**
 * Every paper of a grade's lesson that a release has and people read, in the order of use. Without the cover, which is
 * made from how the others came out of the printer.
 */
export function makePapers(lesson: GradeLesson): CutPaper[] {
  const set = drawTest([lesson]);
  return cutTargets(lesson).flatMap((id) => {
    const target = TARGETS[id];
    if (target.types[0].holds !== 'paper' || id === 'cover' || target.carries || target.release !== 'always') return [];
    return target.subject === 'test'
      ? [target.make(set) as CutPaper]
      : target.subject === 'cut' && target.make
        ? [target.make(lesson, NO_BENCH) as CutPaper]
        : [];
  });
}
