import type { GradeLesson } from '../../curriculum/cut.ts';
import { paperContext } from '../../teaching/to-paper.ts';
import { carriesOf, carry, PLAYED_IN_CLASS } from '../exchange/carry.ts';
import { readFirst } from '../exchange/read-first.ts';
import { writeSheets, type Cell } from '../exchange/sheet.ts';
import { XLSX } from '../exchange/file-types.ts';
import { FOR_PROGRAMS } from '../exchange/target.ts';
import type { Target } from '../target.ts';
import { KAHOOT_WAYS, LIMITS } from './ask.ts';

/** A grade's questions in the sheet that Kahoot takes. */
export const kahoot = {
  ...FOR_PROGRAMS,
  name: 'Câu hỏi cho Kahoot',
  file: 'cau-hoi-kahoot',
  types: [XLSX],
  budget: 100_000,
  carries: carriesOf(KAHOOT_WAYS),
  make: makeKahoot,
} as const satisfies Target;

/** As Kahoot's own template has them: seven rows for who reads, the head in the eighth, questions from the ninth. */
const HEAD: Cell[] = [
  null,
  `Question - max ${LIMITS.question} characters`,
  ...[1, 2, 3, 4].map((place) => `Answer ${place} - max ${LIMITS.answer} characters`),
  'Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs',
  'Correct answer(s) - choose at least one',
];

/** What is to be read first stands on a second sheet, and our id in the first column, where Kahoot has its numbers. */
export async function makeKahoot(lesson: GradeLesson): Promise<Uint8Array> {
  const load = carry(KAHOOT_WAYS, lesson, paperContext(lesson, 'pupil'), PLAYED_IN_CLASS);
  const rows = load.carried
    .flatMap(({ as }) => as)
    .map(({ id, question, answers, seconds, right }): Cell[] => [
      id,
      question,
      ...[0, 1, 2, 3].map((place) => answers[place] ?? null),
      seconds,
      right.join(','),
    ]);
  const above: Cell[][] = [[null, `${lesson.title} – lớp ${lesson.grade}`], ...Array.from({ length: 6 }, () => [])];
  return writeSheets(
    [
      { name: 'Kahoot', widths: [12, 60, 30, 30, 30, 30, 14, 14], rows: [...above, HEAD, ...rows] },
      { name: 'Đọc trước', widths: [100], rows: readFirst(load).map((line) => [line]) },
    ],
    lesson.revision.date,
  );
}
