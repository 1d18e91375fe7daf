import { BOOKS, type BookKind } from '../model/address.ts';
import type { GradeLesson } from '../model/cut.ts';
import type { Book, Paper, PaperNode } from '../model/paper.ts';
import { showDate } from '../model/show.ts';
import { centred, heading, note, paragraph, title } from './parts.ts';
import { PAPERS } from './make-papers.ts';
import { shieldFigure } from './shield-figure.ts';
import { codeOf, styleOf } from './styles.ts';

/**
 * A grade's year in one file: every lesson's plan, or worksheet, as in its pack. `pagesOf` says how many pages each has
 * when printed, so that the contents can name the page; a lesson keeps its own foot, and its code.
 */
export function makeYearBook(kind: BookKind, lessons: readonly GradeLesson[], pagesOf: (paper: Paper) => number): Book {
  const { name, kind: paperKind } = BOOKS[kind];
  const [first] = lessons;
  const sections = lessons.map((lesson) => PAPERS[paperKind](lesson));
  const pages = sections.map(pagesOf);
  const bookTitle = `${name} lớp ${first!.grade}`;
  const revised = lessons.map(({ revision }) => revision.date).sort().at(-1)!;
  const front = (starts: readonly number[]): Paper => ({
    kind: paperKind,
    title: bookTitle,
    style: { ...styleOf('plan', first!), justify: false },
    footer: `${bookTitle} – bài mới nhất ngày ${showDate(revised)} – mỗi bài có mã bản in và ngày kiểm tra lại riêng`,
    revised,
    body: frontBody(bookTitle, lessons, starts),
  });
  // The contents take as many pages whatever the numbers in them.
  const own = pagesOf(front(lessons.map(() => 100)));
  const starts = pages.map((_, i) => own + 1 + pages.slice(0, i).reduce((sum, count) => sum + count, 0));
  return { title: bookTitle, revised, sections: [front(starts), ...sections] };
}

function frontBody(bookTitle: string, lessons: readonly GradeLesson[], starts: readonly number[]): PaperNode[] {
  const { office } = lessons[0]!;
  return [
    ...office.letterhead.map((line) => centred(line, true)),
    { type: 'rule' },
    shieldFigure(150),
    title(bookTitle),
    centred('An toàn trên mạng: một bài, một khiên'),
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
        [paragraph({ text: lesson.title, bold: true }), note(`${lesson.periods} tiết, ${lesson.minutes} phút; bản ${lesson.revision.number}, ${showDate(lesson.revision.date)}`)],
        [centred(codeOf([lesson]))],
        [centred(String(starts[i]))],
      ]),
    },
    note(`Do ${office.name} công bố. Mỗi bài bắt đầu ở một trang mới, như trong gói của bài.`),
  ];
}
