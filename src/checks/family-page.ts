import { cutText } from '../curriculum/cut.ts';
import { showGrades, type Grade } from '../curriculum/grade.ts';
import { findBlocks } from '../curriculum/tree.ts';
import { ifPrintable } from '../document/unprintable.ts';
import { loadFonts } from '../print/fonts.ts';
import { measurePages } from '../print/print.ts';
import { makeFamilySheet } from '../teaching/family-sheet.ts';
import { makePoster } from '../teaching/poster.ts';
import { documentOf, rule } from './rule.ts';

/** In every grade the family sheet and the poster take one page as printed. */
export const familyPage = rule(
  'mot-trang',
  (content, report) => {
    for (const lesson of content.curriculum.lessons) {
      for (const text of lesson.texts) {
        const document = documentOf(content, text.file);
        const [note] = findBlocks(document.tree, 'FamilyNote');
        if (!document.whole || !note) continue;
        const long = (make: typeof makeFamilySheet): Grade[] =>
          text.grades.filter((grade) =>
            ifPrintable(
              () => measurePages(make(cutText(content.curriculum, lesson, text, grade)), loadFonts()) > 1,
              false,
            ),
          );
        const why = 'Tờ gửi về nhà và tờ treo tường chỉ có một mặt.';
        const [sheet, poster] = [long(makeFamilySheet), long(makePoster)];
        if (sheet.length)
          report(
            document,
            note.node.at,
            `Tờ gửi gia đình của lớp ${showGrades(sheet)} dài hơn một trang.`,
            why,
            'Viết <FamilyNote> ngắn lại: khoảng mười hai dòng là vừa.',
          );
        if (poster.length)
          report(
            document,
            note.node.at,
            `Áp phích của lớp ${showGrades(poster)} dài hơn một trang.`,
            why,
            'Rút ngắn ba dấu hiệu trong signs, hoặc tên các bước trong <Steps>.',
          );
      }
    }
  },
  { alone: 'text' },
);
