import { PAPER_NAMES } from '../model/address.ts';
import type { PaperContext } from '../blocks/define.ts';
import type { GradeLesson } from '../model/cut.ts';
import { letterOf, type Paper, type PaperNode, type Span } from '../model/paper.ts';
import type { Question } from '../model/question.ts';
import { heading, note, paragraph, title } from './parts.ts';
import { paperOf } from './styles.ts';
import { inTestOrder } from './test-paper.ts';
import { paperContext } from './to-paper.ts';

/** The right answers by the numbers of the test paper, with the reason for each, and the guide for what is marked by hand. */
export function makeKey(lesson: GradeLesson): Paper {
  const context = paperContext(lesson, 'teacher');
  let number = 0;
  return paperOf('key', lesson, PAPER_NAMES.key, [
    title(`Đáp án: ${lesson.title}`),
    note(`Dùng với đề kiểm tra lớp ${lesson.grade}, bản ${lesson.revision.number}. Chỉ dành cho giáo viên.`),
    ...inTestOrder(lesson.questions).flatMap(({ part, questions }, index): PaperNode[] => [
      heading(2, `Phần ${index + 1}. ${part.name}`),
      {
        type: 'table',
        columns: [1, 2, 6],
        frame: 'grid',
        head: ['Câu', 'Đáp án', 'Vì sao'].map((name) => [paragraph({ text: name, bold: true })]),
        rows: questions.map((question) => [[paragraph({ text: String(++number), bold: true })], [paragraph({ text: rightAnswer(question), bold: true })], reasons(question, context)]),
      },
    ]),
  ]);
}

/** What the pupil's paper should show: letters, judgements, words or points. */
export function rightAnswer(question: Question): string {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return question.options.flatMap((option, i) => (option.right ? [letterOf(i)] : [])).join(', ');
    case 'true-false':
      return question.options.map((option, i) => `${letterOf(i).toLowerCase()}) ${option.right ? 'Đ' : 'S'}`).join('; ');
    case 'short-answer':
      return question.accepted.join('; hoặc ');
    case 'essay':
      return `${question.guide.reduce((sum, { points }) => sum + points, 0).toLocaleString('vi')} điểm`;
    default:
      return question satisfies never;
  }
}

function reasons(question: Question, { spans }: PaperContext): PaperNode[] {
  const plain = (content: Span[]): PaperNode => ({ type: 'paragraph', spans: content });
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return question.options.filter(({ right }) => right).map(({ why }) => plain(spans(why)));
    case 'true-false':
      return question.options.map(({ why }, i) => plain([{ text: `${letterOf(i).toLowerCase()}) ` }, ...spans(why)]));
    case 'short-answer':
      return [plain(spans(question.why))];
    case 'essay':
      return question.guide.map(({ points, text }) => plain([{ text: `${points.toLocaleString('vi')} điểm: `, bold: true }, ...spans(text)]));
    default:
      return question satisfies never;
  }
}
