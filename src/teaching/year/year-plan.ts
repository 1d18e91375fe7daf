import type { GradeLesson } from '../../curriculum/cut.ts';
import { showDate } from '../../curriculum/show-date.ts';
import { centred, note, paragraph, title } from '../../document/nodes.ts';
import { PAPER_NAMES, type Paper, type PaperNode } from '../../document/paper.ts';
import { ageWords, editionOf } from '../styles.ts';
import { SHORT_MINUTES } from '../short-version.ts';
import { lengthOf, ORDINARY, planYear, rowsOfYear, weeksOf } from './plan-year.ts';

/** A grade's year on paper: which lesson in which week, where, how long; with room for what the school decides. */
export function makeYearPlan(lessons: readonly GradeLesson[]): Paper {
  const [{ grade, office, yearForm }] = lessons as [GradeLesson];
  const revised = lessons
    .map(({ revision }) => revision.date)
    .toSorted()
    .at(-1)!;
  const edition = editionOf(lessons);
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
      yearTable(lessons),
      note(
        `Bài chia đều trên các tuần ${yearForm.start}–${yearForm.end}, trừ tuần ${yearForm.kept.join(', ') || '(không có)'}; trường đổi được tuần và chỗ dạy. Bản ${SHORT_MINUTES} phút không cần thiết bị, các bước ở đầu kế hoạch bài dạy.`,
      ),
    ],
  };
}

const HEADS = ['Tuần', 'Bài học', 'Dạy ở', 'Thời lượng', `Nhắc lại (bản ${SHORT_MINUTES} phút)`, 'Ngày dạy, ghi chú'];

function yearTable(lessons: readonly GradeLesson[]): PaperNode {
  return {
    type: 'table',
    columns: [1.5, 3.9, 2.2, 1.9, 3.5, 2],
    frame: 'grid',
    head: HEADS.map((word) => [centred(word, true)]),
    rows: rowsOfYear(planYear(lessons)).map(({ weeks, week }) => {
      const first = [centred(weeksOf(weeks))];
      if (!week) return [first, [note(ORDINARY)], [], [], [], []];
      const { mains, quarters } = week;
      return [
        first,
        mains.length ? mains.map(({ lesson }) => paragraph({ text: lesson.title, bold: true })) : [note(ORDINARY)],
        mains.map(({ place }) => paragraph({ text: place })),
        mains.map(({ lesson }) => paragraph({ text: lengthOf(lesson) })),
        quarters.map(({ lesson, place }) => paragraph({ text: `${place}: ${lesson.title}` })),
        [],
      ];
    }),
  };
}
