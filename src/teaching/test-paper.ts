import type { GradeLesson } from '../curriculum/cut.ts';
import { isNational } from '../curriculum/grade.ts';
import type { Paper, PaperNode } from '../document/paper.ts';
import { showNumber } from '../curriculum/show-number.ts';
import { askQuestion } from './ask-question.ts';
import { centred, heading, holdBlanks, note, paragraph, title } from '../document/nodes.ts';
import { drawTest, pointsOfEach, type Asked, type AskedPart, type TestSet, type Version } from './test-set.ts';
import { fillHead, fillSchool } from './test-head.ts';
import { timeOf } from './test-time.ts';
import { partTitle, setPaper, titleOf } from './test-style.ts';
import { paperContext } from './to-paper.ts';

export const makeTest = (lesson: GradeLesson): Paper => testPaper(drawTest([lesson]));

/** All versions of a test, each handed out by itself. */
export const testPaper = (set: TestSet): Paper =>
  setPaper(
    'test',
    set,
    set.versions.flatMap((version) => [
      { type: 'pageBreak' as const, begins: whose(version, set) },
      ...versionOf(version, set),
    ]),
  );

/** At the head of every further page: sheets of two versions, or of two pupils, must not get mixed. */
const whose = ({ number }: Version, { grade }: TestSet): string =>
  `Mã đề ${number}${isNational(grade) ? '' : ' – Họ và tên: ………………………………………………'}`;

/**
 * A code of more signs, of many lessons or changes, stands small across the page: beside the school it fills the head.
 */
const LONGEST_BESIDE = 25;

function versionOf({ code, number, parts }: Version, set: TestSet): PaperNode[] {
  const { office } = set.lessons[0]!;
  const left = office.letterhead.map((line) => paragraph({ text: holdBlanks(fillSchool(line, set.head)), bold: true }));
  const said = `Mã tài liệu: ${code}`;
  const isLong = code.length > LONGEST_BESIDE;
  const right = [
    paragraph({ text: `Thời gian làm bài: ${timeOf(set)} phút` }),
    ...(isLong ? [] : [paragraph({ text: said })]),
    ...set.form.head.map((line) => paragraph({ text: holdBlanks(fillHead(line, set.head)) })),
  ];
  return [
    { type: 'table', columns: [1, 1], frame: 'none', rows: [[left, right]] },
    ...(isLong ? [note(said)] : []),
    title(`${set.form.name} lớp ${set.grade} – Mã đề ${number}`),
    { type: 'paragraph', align: 'center', spans: [{ text: titleOf(set), bold: true }] },
    ...set.form.pupil.map((line) => paragraph({ text: holdBlanks(fillHead(line, set.head)) })),
    ...marksBox(set.form.marks),
    ...parts.flatMap((part) => partOf(part, set)),
    centred(set.form.end, true),
  ];
}

/** Boxes for who marks, their names at the top, each with a line to write on. */
const marksBox = (marks: readonly string[]): PaperNode[] =>
  marks.length
    ? [
        {
          type: 'table',
          columns: marks.map((_, i) => (marks.length > 1 && i === 0 ? 1 : 3)),
          frame: 'grid',
          rows: [marks.map((name) => [paragraph({ text: name, bold: true }), { type: 'lines', count: 1 }])],
        },
      ]
    : [];

function partOf(asked: AskedPart, { grade, form }: TestSet): PaperNode[] {
  const ownPoints = form.judged === 'points' && pointsOfEach(asked) === null;
  const [first, ...rest] = asked.asked.map((one) => ask(one, ownPoints, isNational(grade)));
  // A part's name never stands at a page's foot without its first question.
  return [
    {
      type: 'keep',
      children: [heading(2, partTitle(asked, form)), note(`${rangeOf(asked)}${asked.part.how}`), first!],
    },
    ...rest,
  ];
}

/** Only the longer parts need to say how far they go. */
const rangeOf = ({ asked }: AskedPart): string =>
  asked.length > 2 ? `Trả lời từ câu ${asked[0]!.number} đến câu ${asked.at(-1)!.number}. ` : '';

function ask({ number, points, question, lesson }: Asked, ownPoints: boolean, national: boolean): PaperNode {
  const label = ownPoints ? `Câu ${number} (${showNumber(points)} điểm).` : `Câu ${number}.`;
  return askQuestion(question, label, national ? 'sheet' : 'paper', paperContext(lesson, 'pupil'));
}
