import type { GradeLesson } from '../curriculum/cut.ts';
import type { Book, Paper, PaperKind, PaperNode } from '../document/paper.ts';
import { showDate } from '../curriculum/show-date.ts';
import { centred, heading, note, paragraph, title } from '../document/nodes.ts';
import { makePlan } from './plan.ts';
import { shieldFigure } from './shield-figure.ts';
import { codeOf, styleOf } from './styles.ts';
import { makeWorksheet } from './worksheet.ts';

/** What the two books of a year are called. */
export const PLAN_BOOK = 'Sách kế hoạch bài dạy';
export const WORKSHEET_BOOK = 'Sách phiếu học tập';

/** Every lesson's plan; see makeYearBook. */
export const makePlanBook = (lessons: readonly GradeLesson[], pages?: readonly number[]): Book =>
  makeYearBook({ name: PLAN_BOOK, kind: 'plan', make: makePlan }, lessons, pages);
/** Every lesson's worksheet; see makeYearBook. */
export const makeWorksheetBook = (lessons: readonly GradeLesson[], pages?: readonly number[]): Book =>
  makeYearBook({ name: WORKSHEET_BOOK, kind: 'worksheet', make: makeWorksheet }, lessons, pages);

interface Of {
  name: string;
  kind: PaperKind;
  make: (lesson: GradeLesson) => Paper;
}

/**
 * A grade's year in one file: one paper of every lesson, as in its pack, each with its own foot and code. The first
 * section is the title page and the contents. `pages` says how many pages each section has when printed, so that the
 * contents can name the page; while it is not known they name none, in as much room.
 */
function makeYearBook({ name, kind, make }: Of, lessons: readonly GradeLesson[], pages?: readonly number[]): Book {
  const { grade } = lessons[0]!;
  const bookTitle = `${name} lớp ${grade}`;
  const revised = lessons
    .map(({ revision }) => revision.date)
    .sort()
    .at(-1)!;
  const starts = pages?.slice(1).map((_, i) => 1 + pages.slice(0, i + 1).reduce((sum, count) => sum + count, 0));
  const front: Paper = {
    kind,
    title: bookTitle,
    style: { ...styleOf('plan', lessons[0]!), justify: false },
    footer: `${bookTitle} – bài mới nhất ngày ${showDate(revised)} – mỗi bài có mã bản in và ngày kiểm tra lại riêng`,
    revised,
    body: frontBody(bookTitle, lessons, starts),
  };
  return { title: bookTitle, revised, sections: [front, ...lessons.map(make)] };
}

function frontBody(
  bookTitle: string,
  lessons: readonly GradeLesson[],
  starts: readonly number[] | undefined,
): PaperNode[] {
  const { office } = lessons[0]!;
  return [
    ...office.letterhead.map((line) => centred(line, true)),
    { type: 'rule' },
    shieldFigure(150),
    title(bookTitle),
    centred('Bộ bài học an toàn trên mạng Khiên'),
    centred('Năm học …………………'),
    centred('Giáo viên: …………………………………………'),
    { type: 'pageBreak' },
    heading(2, 'Mục lục'),
    {
      type: 'table',
      columns: [1, 8, 2.4, 1.6],
      frame: 'grid',
      head: ['TT', 'Bài', 'Mã bản in', 'Trang'].map((text) => [centred(text, true)]),
      rows: lessons.map((lesson, i) => [
        [centred(String(i + 1))],
        [
          paragraph({ text: lesson.title, bold: true }),
          note(
            `${lesson.periods} tiết, ${lesson.minutes} phút; bản ${lesson.revision.number}, ${showDate(lesson.revision.date)}`,
          ),
        ],
        [centred(codeOf([lesson]))],
        [centred(String(starts?.[i] ?? '…'))],
      ]),
    },
    note(`Do ${office.name} công bố. Mỗi bài bắt đầu ở một trang mới, như trong gói của bài.`),
  ];
}
