import { showGrades } from '../curriculum/grade.ts';
import { words } from '../document/paper.ts';
import { showNumber } from '../curriculum/show-number.ts';
import { textOf } from '../curriculum/tree.ts';
import { ifPrintable } from '../document/unprintable.ts';
import { loadFonts } from '../print/fonts.ts';
import { measurePart } from '../print/print.ts';
import { longestNote, makeBackground } from '../teaching/appendix.ts';
import { textRule } from './text-rule.ts';

/** Of a page of the plan: half of it, and a little for the frame and a last line. */
const MOST = 0.6;
const WHY = 'Thầy cô mới dạy bài này đọc nền kiến thức ngay trước giờ: phải có, và chỉ nửa trang.';

/** The background that a teacher who is new to this needs is in the plan, half a page of it as printed. */
export const background = textRule('nen-nua-trang', ({ cuts, document, lesson }, report) => {
  const bare = cuts.filter((one) => !longestNote(one).length).map(({ grade }) => grade);
  if (bare.length && lesson.status === 'published')
    report(
      document,
      document.placeOf(['grades']),
      `Kế hoạch của lớp ${showGrades(bare)} không có nền kiến thức.`,
      WHY,
      'Viết một <TeacherNote>: điều thầy cô cần biết, khoảng nửa trang.',
    );
  const [longest] = cuts
    .flatMap((one) =>
      longestNote(one).map((note) => ({
        note,
        part: ifPrintable(() => measurePart(makeBackground(one), loadFonts()), 0),
      })),
    )
    .sort((a, b) => b.part - a.part);
  if (!longest || longest.part <= MOST) return;
  const { note, part } = longest;
  const spare = Math.ceil((words(textOf([note])).length * (1 - MOST / part)) / 10) * 10;
  report(
    document,
    note.at,
    `Nền kiến thức in ra dài ${showNumber(Math.ceil(part * 100) / 100)} trang.`,
    WHY,
    `Bớt khoảng ${spare} chữ, hoặc tách một phần thành <TeacherNote> riêng trong hoạt động cần tới nó.`,
  );
});
