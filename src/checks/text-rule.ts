import { cutText, type GradeLesson } from '../curriculum/cut.ts';
import type { Grade } from '../curriculum/grade.ts';
import type { Lesson, LessonText } from '../curriculum/lesson.ts';
import type { Document } from '../reading/document.ts';
import { documentOf, rule, type Report, type Rule } from './rule.ts';

/** A text that could be read whole, and as each of its grades has it. */
interface WholeText {
  lesson: Lesson;
  text: LessonText;
  document: Document;
  cuts: readonly GradeLesson[];
}

/** A rule that looks at one text at a time. */
export const textRule = (id: string, check: (whole: WholeText, report: Report) => void): Rule =>
  rule(
    id,
    ({ curriculum, documents }, report) => {
      for (const lesson of curriculum.lessons) {
        for (const text of lesson.texts) {
          const document = documentOf({ curriculum, documents }, text.file);
          if (!document.whole) continue;
          const cuts = text.grades.map((grade) => cutText(curriculum, lesson, text, grade));
          check({ lesson, text, document, cuts }, report);
        }
      }
    },
    { alone: 'text' },
  );

/** What is wrong in the grades of a text; what several have in common is told once, with the grades. */
export function onceForGrades<Fault>(
  cuts: readonly GradeLesson[],
  find: (one: GradeLesson) => readonly Fault[],
  keyOf: (fault: Fault) => string | number,
): { fault: Fault; grades: Grade[] }[] {
  const found = cuts.flatMap((one) => find(one).map((fault) => ({ fault, grade: one.grade })));
  return [...Map.groupBy(found, ({ fault }) => keyOf(fault)).values()].map((same) => ({
    fault: same[0]!.fault,
    grades: same.map(({ grade }) => grade),
  }));
}
