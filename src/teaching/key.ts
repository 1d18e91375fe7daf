import type { GradeLesson } from '../curriculum/cut.ts';
import type { Paper, PaperNode } from '../document/paper.ts';
import { howMarked } from './how-marked.ts';
import { kindOf, kinds } from '../questions/kinds.ts';
import { reasonRow } from './key-reasons.ts';
import { centred, heading, note, title } from '../document/nodes.ts';
import { drawTest, pointsOfEach, type AskedPart, type TestQuestion, type TestSet, type Version } from './test-set.ts';
import { partTitle, setPaper, titleOf } from './test-style.ts';

/** More versions than this in one table leave no room for the answers. */
const COLUMNS = 6;

/** Up to this grade a teacher's words say more than a mark. */
const WORDS_DO = 3;

export const makeKey = (lesson: GradeLesson): Paper => keyPaper(drawTest([lesson]));

/**
 * One key for all versions: what is right by number and version, then once why, and the guide for what is marked by
 * hand.
 */
export function keyPaper(set: TestSet): Paper {
  const [first] = set.versions;
  return setPaper('key', set, [
    title(`Đáp án và hướng dẫn chấm, lớp ${set.grade}`),
    { type: 'paragraph', align: 'center', spans: [{ text: titleOf(set), bold: true }] },
    note(
      `Chỉ dành cho giáo viên. Thang điểm ${set.form.total}. Mã tài liệu của từng mã đề: ${set.versions.map(({ number, code }) => `${number}: ${code}`).join('; ')}.`,
    ),
    ...(set.grade <= WORDS_DO ? [note('Có thể nhận xét bằng lời, không cần cho điểm.')] : []),
    heading(2, 'Đáp án theo mã đề'),
    ...first!.parts.flatMap((part, index) => (isMarkedByHand(part) ? [] : answersOf(part, index, set.versions))),
    ...first!.parts.flatMap((part, i) => [i === 0 ? startReasons(first!, part) : nameOf(part), reasonTable(part)]),
  ]);
}

/** None of these lines stands at a page's foot without the table. */
const startReasons = ({ number }: Version, part: AskedPart): PaperNode => ({
  type: 'keep',
  children: [
    heading(2, 'Vì sao, và hướng dẫn chấm'),
    note(`Xếp theo số câu và thứ tự ý của mã đề ${number}; ở mã đề khác, tìm câu, tìm ý có cùng lời.`),
    nameOf(part),
  ],
});

const nameOf = (part: AskedPart): PaperNode => heading(3, partTitle(part));

function answersOf(part: AskedPart, index: number, versions: readonly Version[]): PaperNode[] {
  const groups = Array.from({ length: Math.ceil(versions.length / COLUMNS) }, (_, i) =>
    versions.slice(i * COLUMNS, (i + 1) * COLUMNS),
  );
  const how = howMarked(part);
  return [
    nameOf(part),
    ...(how === null ? [] : [note(how)]),
    ...groups.map((group): PaperNode => ({
      type: 'table',
      columns: [1, ...group.map(() => 2)],
      frame: 'grid',
      head: ['Câu', ...group.map(({ number }) => `Mã đề ${number}`)].map((text) => [centred(text, true)]),
      rows: part.asked.map(({ number }, row) => [
        [centred(String(number), true)],
        ...group.map(({ parts }) => [centred(answerOf(parts[index]!.asked[row]!.question))]),
      ]),
    })),
  ];
}

const reasonTable = (part: AskedPart): PaperNode => ({
  type: 'table',
  columns: [1, 4, 6],
  frame: 'grid',
  head: ['Câu', 'Đáp án', isMarkedByHand(part) ? 'Hướng dẫn chấm' : 'Vì sao'].map((text) => [centred(text, true)]),
  rows: part.asked.map((asked) => reasonRow(asked, pointsOfEach(part) === null)),
});

/** What the pupil's paper should show, in a cell of a table. */
const answerOf = (question: TestQuestion): string => kindOf(question).paper.answer(question);

/** Written at length, on the back of the sheet: a guide stands in the place of an answer. */
const isMarkedByHand = ({ part }: AskedPart): boolean => kinds[part.kind].test?.sheet.form === 'back';
