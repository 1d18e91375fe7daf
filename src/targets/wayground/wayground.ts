import type { GradeLesson } from '../../curriculum/cut.ts';
import { paperContext } from '../../teaching/to-paper.ts';
import { carriesOf, carry, PLAYED_IN_CLASS } from '../exchange/carry.ts';
import { XLSX } from '../exchange/file-types.ts';
import { readFirst } from '../exchange/read-first.ts';
import { writeSheets, type Cell } from '../exchange/sheet.ts';
import { FOR_PROGRAMS } from '../exchange/target.ts';
import type { Target } from '../target.ts';
import { OPTIONS, WAYGROUND_WAYS } from './ask.ts';

/** A grade's questions in the sheet that Wayground (Quizizz before) takes. */
export const wayground = {
  ...FOR_PROGRAMS,
  name: 'Câu hỏi cho Wayground (Quizizz)',
  file: 'cau-hoi-wayground',
  types: [XLSX],
  budget: 100_000,
  carries: carriesOf(WAYGROUND_WAYS),
  make: makeWayground,
} as const satisfies Target;

const PLACES = Array.from({ length: OPTIONS }, (_, i) => i);
export const HEAD = [
  'Question Text',
  'Question Type',
  ...PLACES.map((place) => `Option ${place + 1}`),
  'Correct Answer',
  'Time in seconds',
  'Image Link',
  'Answer explanation',
  // No column of theirs: whoever mends a question finds it by its id.
  'Mã câu',
];

/** What is to be read first stands on a second sheet: Wayground reads the first. */
export async function makeWayground(lesson: GradeLesson): Promise<Uint8Array> {
  const load = carry(WAYGROUND_WAYS, lesson, paperContext(lesson, 'pupil'), PLAYED_IN_CLASS);
  const rows = load.carried
    .flatMap(({ as }) => as)
    .map(({ id, question, type, options, right, seconds, explanation }): Cell[] => [
      question,
      type,
      ...PLACES.map((place) => options[place] ?? null),
      right.join(',') || null,
      seconds,
      null,
      explanation || null,
      id,
    ]);
  return writeSheets(
    [
      { name: 'Wayground', widths: [60, 18, ...PLACES.map(() => 26), 12, 12, 12, 60, 14], rows: [HEAD, ...rows] },
      { name: 'Đọc trước', widths: [100], rows: readFirst(load).map((line) => [line]) },
    ],
    lesson.revision.date,
  );
}
