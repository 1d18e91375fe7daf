import { PAPER_NAMES, paperKinds, SLIDES, zipName } from '../curriculum/address.ts';
import type { GradeLesson } from '../curriculum/cut.ts';
import type { Grade } from '../curriculum/grade.ts';
import type { Paper, PaperKind, PaperNode } from '../document/paper.ts';
import { bullets, centred, heading, note, paragraph, title } from '../document/nodes.ts';
import { paperOf } from './styles.ts';
import { isNational } from './test-parts.ts';
import { drawTest, VERSIONS } from './test-set.ts';
import { timeOf } from './test-time.ts';

/** How many pages each paper of a pack has, once printed. */
export type PageCounts = Partial<Record<PaperKind, number>>;

/**
 * The pack's first page: what to print, how often, on one side or both, and what to have ready. Made last, from the
 * printed papers.
 */
export function makeCover(lesson: GradeLesson, pages: PageCounts): Paper {
  const printed = paperKinds(lesson.grade).filter((kind) => kind !== 'cover' && pages[kind]);
  const rows = (kind: PaperKind): PaperNode[][][] => {
    const { copies, sides, hint } = howOf(kind, lesson.grade, pages);
    const name = nameOf(PAPER_NAMES[kind], zipName(kind), hint);
    const paper = [
      name,
      [centred(String(pages[kind]))],
      [centred(COPIES[copies])],
      [centred(pages[kind] === 1 ? 'một mặt' : SIDES[sides])],
    ];
    return kind === 'plan' ? [paper, slides] : [paper];
  };
  return paperOf('cover', lesson, PAPER_NAMES.cover, [
    title('Đọc trước khi in'),
    { type: 'paragraph', align: 'center', spans: [{ text: `${lesson.title} – lớp ${lesson.grade}`, bold: true }] },
    { type: 'paragraph', align: 'center', spans: [{ text: 'Sĩ số lớp: ……… học sinh' }] },
    {
      type: 'table',
      columns: [10, 1.5, 2.9, 2],
      frame: 'grid',
      head: ['Tệp', 'Trang', 'Số bản', 'In'].map((text) => [centred(text, true)]),
      rows: printed.flatMap(rows),
    },
    ...paperNeeded(lesson, printed, pages),
    heading(2, 'Chuẩn bị'),
    bullets(lesson.materials),
    note('Mọi tờ đọc được khi in đen trắng. Tệp Word cùng tên, nếu có, là để sửa; tệp PDF là để in.'),
  ]);
}

/** The one file of a pack that is for no printer. */
const slides: PaperNode[][] = [
  nameOf(SLIDES.name, SLIDES.zipName, 'Để chiếu. Không có máy thì bài vẫn dạy được.'),
  [],
  [],
  [centred('không in')],
];

function nameOf(name: string, file: string, hint?: string): PaperNode[] {
  return [paragraph({ text: name, bold: true }, { text: ` ${file}` }), ...(hint ? [note(hint)] : [])];
}

/** Who gets a copy. */
type Copies = 'teacher' | 'pupil' | 'half' | 'version';
const COPIES: Record<Copies, string> = { teacher: '1', pupil: 'mỗi em 1', half: 'hai em 1', version: 'mỗi em một mã' };
type Sides = 'both' | 'one';
const SIDES: Record<Sides, string> = { both: 'hai mặt', one: 'một mặt' };

const HOW: Record<PaperKind, How> = {
  cover: { copies: 'teacher', sides: 'one' },
  plan: { copies: 'teacher', sides: 'both' },
  worksheet: { copies: 'pupil', sides: 'both' },
  'worksheet-key': { copies: 'teacher', sides: 'both' },
  // The print engine gives each version whole sheets.
  test: { copies: 'version', sides: 'both', hint: 'Mỗi mã đề nằm trọn trên tờ của mình, in cả tệp hai mặt được.' },
  'answer-sheet': { copies: 'pupil', sides: 'one' },
  key: { copies: 'teacher', sides: 'both', hint: 'Chung cho mọi mã đề. Cất riêng, đừng để lẫn với đề.' },
  matrix: { copies: 'teacher', sides: 'both' },
  family: { copies: 'pupil', sides: 'one', hint: 'Chữ lớn, để ông bà đọc được.' },
  poster: { copies: 'teacher', sides: 'one', hint: 'Dán ở lớp. Phóng lên A3: 141%.' },
  certificate: { copies: 'half', sides: 'one', hint: 'Hai tờ trên một trang, cắt ở đường kẻ giữa.' },
};

interface How {
  copies: Copies;
  sides: Sides;
  hint?: string;
}

/** What the grade and the number of pages change. */
function howOf(kind: PaperKind, grade: Grade, pages: PageCounts): How {
  if (kind === 'answer-sheet')
    return {
      ...HOW[kind],
      hint: isNational(grade)
        ? 'Mặt sau để viết tự luận. Thu lại đề thì lớp khác dùng tiếp được.'
        : 'Lớp 1–5 làm thẳng lên đề; chỉ in tờ này khi muốn giữ đề cho lớp khác.',
    };
  if (kind === 'worksheet') return { ...HOW[kind], hint: `Mỗi em ${Math.ceil(pages.worksheet! / 2)} tờ, in hai mặt.` };
  return HOW[kind];
}

/** A class to reckon with. */
const CLASS = 35;

/** Sheets, not pages: what a copier is fed. Tests are another day's. */
function paperNeeded(lesson: GradeLesson, printed: readonly PaperKind[], pages: PageCounts): PaperNode[] {
  const sheets = (kind: PaperKind): number => (HOW[kind].sides === 'both' ? Math.ceil(pages[kind]! / 2) : pages[kind]!);
  const sum = (copies: Copies) =>
    printed
      .filter((kind) => HOW[kind].copies === copies && !TEST.includes(kind))
      .reduce((total, kind) => total + sheets(kind), 0);
  const [teacher, pupil] = [sum('teacher'), sum('pupil')];
  return [
    heading(2, 'Cần bao nhiêu giấy?'),
    bullets([
      `Cho tiết học: ${teacher} tờ cho thầy cô và ${pupil} tờ cho mỗi em; thêm một tờ giấy chứng nhận cho hai em. Lớp ${CLASS} em cần ${teacher + CLASS * pupil + Math.ceil(CLASS / 2)} tờ.`,
      'Ít giấy nhất: mỗi em một phiếu học tập. Thiếu giấy nữa thì hai em chung một phiếu, làm bài vào vở.',
      ...(pages.test ? [testNeeds(lesson, pages)] : []),
    ]),
  ];
}

/** Most lessons fill their period, so a test is never its last minutes. */
function testNeeds(lesson: GradeLesson, pages: PageCounts): string {
  const { grade } = lesson;
  const minutes = timeOf(drawTest([lesson]));
  const when = minutes > 20 ? 'dành một tiết riêng' : 'làm ở cuối một tiết khác';
  const each = pages.test! / VERSIONS / 2;
  const answers = isNational(grade) ? (pages['answer-sheet'] ?? 0) : 0;
  return `Cho bài kiểm tra (${minutes} phút, ${when}): mỗi em ${Math.ceil(each)} tờ đề${answers ? ` và ${answers} phiếu trả lời` : ''}. Lớp ${CLASS} em cần ${Math.ceil(CLASS * (each + answers))} tờ.`;
}
const TEST: readonly PaperKind[] = ['test', 'answer-sheet', 'key', 'matrix'];
