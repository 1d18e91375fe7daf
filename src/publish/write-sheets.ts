import path from 'node:path';
import type { GradeLesson } from '../curriculum/cut.ts';
import type { Problem } from '../curriculum/problem.ts';
import type { Paper } from '../document/paper.ts';
import { loadFonts } from '../print/fonts.ts';
import { print } from '../print/print.ts';
import { chooseLessons } from '../teaching/choose-lessons.ts';
import { inLargePrint } from '../teaching/large-print.ts';
import type { Refusal } from '../teaching/refusal.ts';
import { makeWordSheet } from '../teaching/word-sheet.ts';
import { makeOtherSheet, makeWorksheet } from '../teaching/worksheet.ts';
import { write } from '../word/write.ts';
import { checkKept } from './keep-checks.ts';
import { makeFolder } from './make-folder.ts';
import { toProblem } from './write-test.ts';
import { writeWhole } from './write-whole.ts';

export interface SheetWish {
  grade?: string | undefined;
  /** Slugs, with commas between. */
  lessons?: string | undefined;
  large: boolean;
}

/**
 * Writes worksheets as PDF and DOCX into a folder a lesson below `out`: that of the class, and the easier and the
 * further one where the lesson has tasks for them, and the sheet of its new words. They are for few pupils, so no pack
 * carries them.
 */
export async function writeSheets(
  content: string,
  out: string,
  wish: SheetWish,
): Promise<{ files: string[] } | { problems: Problem[] }> {
  const { curriculum, problems } = await checkKept(content);
  if (!curriculum) return { problems };
  const refusals: Refusal[] = [];
  const lessons = chooseLessons(curriculum, wish, (field, what, fix) =>
    refusals.push({ field, what, why: 'Chưa đủ để in phiếu.', fix }),
  );
  if (refusals.length) return { problems: refusals.map(toProblem) };
  const files: string[] = [];
  for (const lesson of lessons) {
    const folder = path.join(out, `lop-${lesson.grade}-${lesson.slug}`);
    await makeFolder(folder);
    for (const [name, paper] of sheetsOf(lesson, wish.large)) {
      await writeWhole(path.join(folder, `${name}.pdf`), await print(paper, loadFonts()));
      await writeWhole(path.join(folder, `${name}.docx`), await write(paper));
      files.push(`${path.join(folder, name)}.pdf`, `${path.join(folder, name)}.docx`);
    }
  }
  return { files };
}

function sheetsOf(lesson: GradeLesson, large: boolean): [name: string, paper: Paper][] {
  const all: [string, Paper | null][] = [
    ['phieu-hoc-tap', makeWorksheet(lesson)],
    ['phieu-de-hon', makeOtherSheet(lesson, 'support')],
    ['phieu-lam-them', makeOtherSheet(lesson, 'extend')],
    ['bang-tu', makeWordSheet(lesson)],
  ];
  return all.flatMap(([name, paper]): [string, Paper][] =>
    paper ? [large ? [`${name}-chu-lon`, inLargePrint(paper)] : [name, paper]] : [],
  );
}
