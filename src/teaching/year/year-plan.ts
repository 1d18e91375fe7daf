import type { GradeLesson } from '../../curriculum/cut.ts';
import { quote } from '../../curriculum/quote.ts';
import { showDate } from '../../curriculum/show-date.ts';
import { centred, note, paragraph, title } from '../../document/nodes.ts';
import { PAPER_NAMES, type Paper, type PaperNode } from '../../document/paper.ts';
import { ageWords, editionOf } from '../styles.ts';
import { SHORT_MINUTES, SHORT_TITLE } from '../short-version.ts';
import {
  lengthOf,
  ORDINARY,
  planYear,
  rowsOfYear,
  tellChoice,
  tellOthers,
  weeksOf,
  type MainLesson,
  type YearWeek,
} from './plan-year.ts';

/** A grade's year on paper: which lesson in which week, where, how long; with room for what the school decides. */
export function makeYearPlan(lessons: readonly GradeLesson[]): Paper {
  const [{ grade, office, yearForm }] = lessons as [GradeLesson];
  const revised = lessons
    .map(({ revision }) => revision.date)
    .toSorted()
    .at(-1)!;
  const edition = editionOf(lessons);
  const year = planYear(lessons);
  return {
    kind: 'year-plan',
    title: `${PAPER_NAMES['year-plan']} lớp ${grade}`,
    style: {
      face: 'serif',
      size: 12,
      closer: [11.5, 11],
      justify: false,
      margins: { top: 15, right: 15, bottom: 15, left: 25 },
    },
    footer: `${PAPER_NAMES['year-plan']} lớp ${grade} – bài mới nhất ngày ${showDate(revised)} – ${ageWords(lessons)}`,
    revised,
    ...(edition ? { edition } : {}),
    body: [
      ...office.letterhead.map((line) => centred(line, true)),
      title(`KẾ HOẠCH NĂM HỌC – LỚP ${grade}`),
      centred('Dạy an toàn trên mạng, phòng lừa đảo'),
      centred('Năm học 20……–20……. Giáo viên: ………………………………'),
      yearTable(year),
      note(
        `Bài chia đều trên các tuần ${yearForm.start}–${yearForm.end}, trừ tuần ${yearForm.kept.join(', ') || '(không có)'}; trường đổi được tuần và chỗ dạy. ${tellChoice(year)}Bản ${SHORT_MINUTES} phút không cần thiết bị; các bước ở khung ${quote(SHORT_TITLE)} của phụ lục kế hoạch bài dạy.`,
      ),
    ],
  };
}

const HEADS = ['Tuần', 'Bài học', 'Dạy ở', 'Thời lượng', `Nhắc lại (bản ${SHORT_MINUTES} phút)`, 'Ngày dạy, ghi chú'];

function yearTable(year: readonly YearWeek[]): PaperNode {
  return {
    type: 'table',
    columns: [1.4, 3.8, 2.9, 1.7, 3.4, 1.8],
    frame: 'grid',
    head: HEADS.map((word) => [centred(word, true)]),
    rows: rowsOfYear(year).map(({ weeks, week }) => {
      const first = [centred(weeksOf(weeks))];
      if (!week) return [first, [note(ORDINARY)], [], [], [], []];
      const { mains, quarters } = week;
      return [
        first,
        mains.length ? mains.flatMap(({ lesson }) => nameOf(lesson)) : [note(ORDINARY)],
        mains.flatMap(placesOf),
        mains.map(({ lesson }) => paragraph({ text: lengthOf(lesson) })),
        quarters.map(({ lesson, place }) => paragraph({ text: `${place}: ${lesson.title}` })),
        [],
      ];
    }),
  };
}

const nameOf = ({ title, topic }: GradeLesson): PaperNode[] => [
  paragraph({ text: title, bold: true }),
  ...(topic ? [note(topic)] : []),
];

const placesOf = (main: MainLesson): PaperNode[] => [
  paragraph({ text: main.place }),
  ...tellOthers(main).map((words) => note(words)),
];
