import type { TestForm } from '../curriculum/test-form.ts';
import { wordsOf, type Paper, type PaperNode } from '../document/paper.ts';
import { howMarked } from './how-marked.ts';
import { isMarkedByHand, kindOf } from '../questions/kinds.ts';
import { reasonRow } from './key-reasons.ts';
import { centred, heading, note, title } from '../document/nodes.ts';
import { pointsOfEach, type AskedPart, type TestQuestion, type TestSet, type Version } from './test-set.ts';
import { partTitle, setPaper, titleOf } from './test-style.ts';

/** More versions than this in one table leave no room for the answers. */
const COLUMNS = 6;

/**
 * One key for all versions: what is right by number and version, then once why, and the guide for what is marked by
 * hand.
 */
export function keyPaper(set: TestSet): Paper {
  const [first] = set.versions;
  return setPaper('key', set, [
    title(`Đáp án và hướng dẫn ${set.form.judged === 'points' ? 'chấm' : 'nhận xét'}, lớp ${set.grade}`),
    { type: 'paragraph', align: 'center', spans: [{ text: titleOf(set), bold: true }] },
    note(
      `Chỉ dành cho giáo viên. ${set.form.judged === 'points' ? `Thang điểm ${set.form.total}. ` : 'Nhận xét bằng lời, không cho điểm. '}Mã tài liệu của từng mã đề: ${set.versions.map(({ number, code }) => `${number}: ${code}`).join('; ')}.`,
    ),
    heading(2, 'Đáp án theo mã đề'),
    ...first!.parts.flatMap((part, index) => (isMarkedByHand(part.part) ? [] : answersOf(part, index, set))),
    ...first!.parts.flatMap((part, i) => [
      i === 0 ? startReasons(first!, part, set.form) : nameOf(part, set.form),
      reasonTable(part, set.form),
    ]),
  ]);
}

/** None of these lines stands at a page's foot without the table. */
const startReasons = ({ number }: Version, part: AskedPart, form: TestForm): PaperNode => ({
  type: 'keep',
  children: [
    heading(2, `Vì sao, và hướng dẫn ${form.judged === 'points' ? 'chấm' : 'nhận xét'}`),
    note(`Xếp theo số câu và thứ tự ý của mã đề ${number}; ở mã đề khác, tìm câu, tìm ý có cùng lời.`),
    nameOf(part, form),
  ],
});

const nameOf = (part: AskedPart, form: TestForm): PaperNode => heading(3, partTitle(part, form));

function answersOf(part: AskedPart, index: number, { versions, form }: TestSet): PaperNode[] {
  const groups = Array.from({ length: Math.ceil(versions.length / COLUMNS) }, (_, i) =>
    versions.slice(i * COLUMNS, (i + 1) * COLUMNS),
  );
  const how = form.judged === 'points' ? howMarked(part) : null;
  return [
    nameOf(part, form),
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

function reasonTable(part: AskedPart, { judged }: TestForm): PaperNode {
  const rows = part.asked.map((asked) => reasonRow(asked, pointsOfEach(part) === null, judged === 'points'));
  return {
    type: 'table',
    columns: [1, ...shareRoom(rows)],
    frame: 'grid',
    head: [
      'Câu',
      // What is written has no one answer: the guide says what counts.
      isMarkedByHand(part.part) ? 'Đề bài' : 'Đáp án',
      isMarkedByHand(part.part) ? `Hướng dẫn ${judged === 'points' ? 'chấm' : 'nhận xét'}` : 'Vì sao',
    ].map((text) => [centred(text, true)]),
    rows,
  };
}

/** Answers and reasons are as wide as they have words: four statements need more room than one answer. */
function shareRoom(rows: readonly PaperNode[][][]): [answer: number, reason: number] {
  const letters = (column: number) => wordsOf(rows.flatMap((row) => row[column]!)).join(' ').length;
  const share = Math.round((ROOM * letters(1)) / (letters(1) + letters(2)));
  const answer = Math.min(Math.max(share, LEAST), ROOM - LEAST);
  return [answer, ROOM - answer];
}
/** In parts as wide as the column of numbers. */
const ROOM = 10;
const LEAST = 2.5;

/** What the pupil's paper should show, in a cell of a table. */
const answerOf = (question: TestQuestion): string => kindOf(question).paper.answer(question);
