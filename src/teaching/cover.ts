import { quote } from '../curriculum/quote.ts';
import type { GradeLesson } from '../curriculum/cut.ts';
import { showReviewer } from '../curriculum/show-reviewer.ts';
import { blocksOf } from '../curriculum/lesson-parts.ts';
import { isNational } from '../curriculum/grade.ts';
import { bullets, centred, heading, note, paragraph, title } from '../document/nodes.ts';
import { PAPER_NAMES, type Paper, type PaperNode } from '../document/paper.ts';
import { paperOf } from './styles.ts';
import { drawTest, VERSIONS } from './test-set.ts';
import { timeOf } from './test-time.ts';

/** Who gets a copy: `half` is one for two pupils, `version` one version for each. */
type Copies = 'teacher' | 'pupil' | 'half' | 'version';
const COPIES: Record<Copies, string> = { teacher: '1', pupil: 'mỗi em 1', half: 'hai em 1', version: 'mỗi em một mã' };
type Sides = 'both' | 'one';
const SIDES: Record<Sides, string> = { both: 'hai mặt', one: 'một mặt' };

/** How a file of a pack is printed; `none`: it is for no printer. `hint` is what else a teacher should know of it. */
export type Printing = { hint?: (lesson: GradeLesson, pages: number) => string } & (
  | { copies: Copies; sides: Sides }
  | { copies: 'none' }
);

/** A file of a pack as its cover names it; `pages` is 0 when it has none. */
export interface PackRow {
  id: string;
  name: string;
  /** Its name in the zip. */
  file: string;
  /** Whether it belongs to the lesson's test, which is another day's. */
  ofTest: boolean;
  pages: number;
  printing: Printing;
}

/**
 * The pack's first page: what to print, how often, on one side or both, and what to have ready. Made last: `rows` are
 * the pack's other files as they came out, in the order of use.
 */
export function makeCover(lesson: GradeLesson, rows: readonly PackRow[]): Paper {
  return paperOf('cover', lesson, PAPER_NAMES.cover, [
    title('Đọc trước khi in'),
    { type: 'paragraph', align: 'center', spans: [{ text: `${lesson.title} – lớp ${lesson.grade}`, bold: true }] },
    centred(`Sĩ số lớp: ……… học sinh. ${showReviewer(lesson)}`),
    {
      type: 'table',
      columns: [10, 1.5, 2.9, 2],
      frame: 'grid',
      head: ['Tệp', 'Trang', 'Số bản', 'In'].map((text) => [centred(text, true)]),
      rows: rows.map((row) => showRow(row, lesson)),
    },
    ...paperNeeded(lesson, rows),
    heading(2, 'Chuẩn bị'),
    bullets([...lesson.materials, ...cutCards(lesson)]),
    ...lesson.paperWords.cover.notes.map(note),
  ]);
}

function showRow({ name, file, pages, printing }: PackRow, lesson: GradeLesson): PaperNode[][] {
  const first = nameOf(name, file, printing.hint?.(lesson, pages));
  if (printing.copies === 'none') return [first, [], [], [centred('không in')]];
  return [
    first,
    [centred(String(pages))],
    [centred(COPIES[printing.copies])],
    [centred(pages === 1 ? 'một mặt' : SIDES[printing.sides])],
  ];
}

function nameOf(name: string, file: string, hint?: string): PaperNode[] {
  return [paragraph({ text: name, bold: true }, { text: ` ${file}` }), ...(hint ? [note(hint)] : [])];
}

/** What is cut out of a pupil's sheet is lost on its other side. */
const cutCards = (lesson: GradeLesson): string[] =>
  blocksOf(lesson, 'Task').flatMap(({ props }) =>
    props.cut === true
      ? [`Thẻ rời của ${quote(String(props.title))}: cắt từ phiếu học tập in thêm; phiếu của mỗi em để nguyên.`]
      : [],
  );

/** Classes to reckon with: a teacher takes the size next above her own. */
const CLASSES = [30, 35, 40, 45];

/** Sheets, not pages: what a copier is fed. Tests are another day's. */
function paperNeeded(lesson: GradeLesson, rows: readonly PackRow[]): PaperNode[] {
  const sum = (copies: Copies) =>
    rows
      .filter(({ printing, ofTest }) => printing.copies === copies && !ofTest)
      .reduce((total, row) => total + sheetsOf(row), 0);
  const [teacher, pupil, half] = [sum('teacher'), sum('pupil'), sum('half')];
  const test = testNeeds(lesson, rows);
  return [
    heading(2, 'Cần bao nhiêu giấy?'),
    sheetTable([
      { what: 'Tiết học', sheets: (size) => teacher + size * pupil + half * Math.ceil(size / 2) },
      ...(test ? [{ what: 'Bài kiểm tra', sheets: (size: number) => Math.ceil(size * test.each) }] : []),
    ]),
    bullets([
      `Cho tiết học: ${teacher} tờ cho thầy cô và ${pupil} tờ cho mỗi em${half ? '; thêm một tờ giấy chứng nhận cho hai em' : ''}.`,
      lesson.paperWords.cover.saving,
      ...(test ? [test.words] : []),
    ]),
  ];
}

const sheetTable = (rows: readonly { what: string; sheets: (size: number) => number }[]): PaperNode => ({
  type: 'table',
  columns: [4, ...CLASSES.map(() => 2)],
  frame: 'grid',
  head: ['Sĩ số lớp', ...CLASSES.map((size) => `${size} em`)].map((text) => [centred(text, true)]),
  rows: rows.map(({ what, sheets }) => [
    [paragraph({ text: what })],
    ...CLASSES.map((size) => [centred(`${sheets(size)} tờ`)]),
  ]),
});

const sheetsOf = ({ pages, printing }: PackRow): number =>
  printing.copies !== 'none' && printing.sides === 'both' ? Math.ceil(pages / 2) : pages;

/** What the test takes, and sheets for each pupil. Most lessons fill their period, so it is never its last minutes. */
function testNeeds(lesson: GradeLesson, rows: readonly PackRow[]): { words: string; each: number } | null {
  const { grade } = lesson;
  const test = rows.find(({ printing }) => printing.copies === 'version');
  if (!test) return null;
  const minutes = timeOf(drawTest([lesson]));
  const when = minutes > 20 ? 'dành một tiết riêng' : 'làm ở cuối một tiết khác';
  const each = test.pages / VERSIONS / 2;
  const sheets = rows.filter(({ ofTest, printing }) => ofTest && printing.copies === 'pupil');
  const answers = isNational(grade) ? sheets.reduce((sum, { pages }) => sum + pages, 0) : 0;
  return {
    words: `Cho bài kiểm tra (${minutes} phút, ${when}): mỗi em ${Math.ceil(each)} tờ đề${answers ? ` và ${answers} phiếu trả lời` : ''}.`,
    each: each + answers,
  };
}
