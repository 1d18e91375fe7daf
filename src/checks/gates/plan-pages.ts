import { blocksOf } from '../../curriculum/lesson-parts.ts';
import { findBlocks } from '../../curriculum/tree.ts';
import type { Paper } from '../../document/paper.ts';
import { ifPrintable } from '../../document/unprintable.ts';
import { loadFonts } from '../../print/fonts.ts';
import { measurePages } from '../../print/print.ts';
import type { GradeLesson } from '../../curriculum/cut.ts';
import { makePlan } from '../../teaching/plan.ts';
import { makeScript } from '../../teaching/script.ts';
import { cutsOf, once, worstOf } from './cuts-of.ts';
import { gate, type Around, type Written } from './gate.ts';

/** A plan is handed in for each period. */
const MOST = 6;

const pagesOf = (make: (lesson: GradeLesson) => Paper) => (lesson: GradeLesson) =>
  ifPrintable(() => measurePages(make(lesson), loadFonts()), 0);

/** The most pages that its plan takes in a grade. */
export const longestPlan = once((written: Written, around: Around) =>
  worstOf(cutsOf(written, around), pagesOf(makePlan), (pages) => pages),
);

/** A plan can be handed in, and the script of the lesson held in the hand: on one side where it says what to say. */
export const planPages = gate('ke-hoach-gon', 'số trang kế hoạch', (written, report, around) => {
  const cuts = cutsOf(written, around);
  const tell = (what: string, fix: string) =>
    report(
      written.document,
      written.document.placeOf(['minutes']),
      what,
      'Kế hoạch dài thì không ai đọc, kịch bản nhiều mặt giấy thì không cầm tay mà dạy được.',
      fix,
    );
  const plan = longestPlan(written, around);
  if (plan.measured > MOST * cuts[0]!.periods)
    tell(
      `Kế hoạch lớp ${plan.grade} in ra ${plan.measured} trang, quá ${MOST}.`,
      'Viết gọn lời của các bước; chuyển lời nói vào <Say>, thứ giơ lên vào <Show>.',
    );
  const script = worstOf(cuts, pagesOf(makeScript), (pages) => pages);
  const most = cuts.every(saysAll) ? 1 : 2;
  if (script.measured > most * cuts[0]!.periods)
    tell(
      `Kịch bản tiết dạy lớp ${script.grade} in ra ${script.measured} mặt giấy, quá ${most}.`,
      'Viết <Say> thành câu ngắn, mỗi bước một hai câu; việc của thầy cô để ở <Teacher>.',
    );
});

/** Every step has its words: what is said is shorter than what is to be done. */
const saysAll = (lesson: GradeLesson): boolean =>
  blocksOf(lesson, 'Phase').every((phase) => findBlocks([phase], 'Say', 'Show').length > 0);
