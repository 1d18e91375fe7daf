import { PAPER_NAMES } from '../model/address.ts';
import type { PaperContext } from '../blocks/define.ts';
import type { GradeLesson } from '../model/cut.ts';
import type { Paper, PaperNode } from '../model/paper.ts';
import type { Kind, Question } from '../model/question.ts';
import { heading, nameLine, note, paragraph, title } from './parts.ts';
import { paperOf } from './styles.ts';
import { paperContext } from './to-paper.ts';

/** The parts of a test, in the order of the national form, and what each asks of the pupil. */
export const TEST_PARTS: { kind: Kind; name: string; how: string }[] = [
  { kind: 'single', name: 'Chọn một đáp án', how: 'Khoanh vào chữ cái trước đáp án em chọn.' },
  { kind: 'multiple', name: 'Chọn nhiều đáp án', how: 'Khoanh vào tất cả các chữ cái trước đáp án đúng.' },
  { kind: 'true-false', name: 'Đúng hay sai', how: 'Với mỗi ý a, b, c, d, đánh dấu vào ô Đúng hoặc ô Sai.' },
  { kind: 'short-answer', name: 'Trả lời ngắn', how: 'Viết câu trả lời vào chỗ kẻ dòng.' },
  { kind: 'essay', name: 'Tự luận', how: 'Viết bài làm vào chỗ kẻ dòng.' },
];

/** The lesson's questions part by part, as the paper numbers them: the key numbers them by the same list. */
export function inTestOrder(questions: readonly Question[]): { part: (typeof TEST_PARTS)[number]; questions: Question[] }[] {
  return TEST_PARTS.map((part) => ({ part, questions: questions.filter(({ kind }) => kind === part.kind) })).filter((group) => group.questions.length);
}

export function makeTest(lesson: GradeLesson): Paper {
  const context = paperContext(lesson, 'pupil');
  let number = 0;
  return paperOf('test', lesson, PAPER_NAMES.test, [
    title(lesson.title),
    nameLine(lesson.grade),
    ...inTestOrder(lesson.questions).flatMap(({ part, questions }, index): PaperNode[] => {
      const [first, ...rest] = questions.map((question) => ask(question, ++number, context));
      // A part's name never stands at a page's foot without its first question.
      return [{ type: 'keep', children: [heading(2, `Phần ${index + 1}. ${part.name}`), note(part.how), first!] }, ...rest];
    }),
  ]);
}

/** One question with its room to answer, never parted by a page break. */
function ask(question: Question, number: number, context: PaperContext): PaperNode {
  const [first, ...rest] = context.nodes(question.prompt);
  const label = { text: `Câu ${number}. `, bold: true };
  const prompt: PaperNode[] =
    first?.type === 'paragraph' ? [{ ...first, spans: [label, ...first.spans] }, ...rest] : [paragraph(label), ...(first ? [first, ...rest] : [])];
  return { type: 'keep', children: [...prompt, ...room(question, context)] };
}

const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f'];

function room(question: Question, { spans }: PaperContext): PaperNode[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return [{ type: 'choices', items: question.options.map(({ text }) => spans(text)) }];
    case 'true-false':
      return [
        {
          type: 'table',
          columns: [7, 1, 1],
          frame: 'grid',
          head: [[paragraph({ text: 'Ý', bold: true })], [paragraph({ text: 'Đúng', bold: true })], [paragraph({ text: 'Sai', bold: true })]],
          rows: question.options.map(({ text }, i) => [[paragraph({ text: `${LETTERS[i]}) ` }, ...spans(text))], [paragraph({ drawn: 'box' })], [paragraph({ drawn: 'box' })]]),
        },
      ];
    case 'short-answer':
      return [{ type: 'lines', count: 1 }];
    case 'essay':
      return [{ type: 'lines', count: 8 }];
    default:
      return question satisfies never;
  }
}
