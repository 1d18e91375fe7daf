import type { GradeLesson } from '../model/cut.ts';
import { letterOf, type Paper, type PaperNode, type Span } from '../model/paper.ts';
import { statementName } from './ask-question.ts';
import { centred, heading, nameLine, note, paragraph, title } from './parts.ts';
import { isNational } from './test-parts.ts';
import { drawTest, type AskedPart, type TestSet } from './test-set.ts';
import { partTitle, setPaper, titleOf } from './test-style.ts';

export const makeAnswerSheet = (lesson: GradeLesson): Paper => answerSheet(drawTest([lesson]));

/** One sheet for every version: they have the same parts, and as many questions in each. */
export function answerSheet(set: TestSet): Paper {
  const numbers = set.versions.flatMap(({ number }): Span[] => [{ drawn: 'circle' }, { text: ` ${number}\u2003` }]);
  return setPaper('answer-sheet', set, [
    title(`Phiếu trả lời, lớp ${set.grade}`),
    { type: 'paragraph', align: 'center', spans: [{ text: titleOf(set), bold: true }] },
    nameLine(set.grade),
    paragraph({ text: 'Mã đề (tô kín một ô): ', bold: true }, ...numbers),
    note('Tô kín ô tròn của đáp án em chọn. Muốn đổi thì gạch chéo ô đã tô rồi tô ô khác.'),
    ...set.versions[0]!.parts.map((part): PaperNode => ({ type: 'keep', children: [heading(2, partTitle(part)), ...answerPlaces(part, isNational(set.grade) ? 3 : 2)] })),
  ]);
}

/** Where a part is answered. `across` is how many blocks of bubbles stand side by side. */
function answerPlaces(part: AskedPart, across: number): PaperNode[] {
  switch (part.part.kind) {
    case 'single':
    case 'multiple':
      return [bubbles(part, across)];
    case 'true-false':
      return [judgements(part)];
    case 'short-answer':
    case 'order':
    case 'match':
    case 'find-signs':
      return [writtenAnswers(part)];
    case 'essay':
      return [{ type: 'lines', count: 20 }];
    default:
      return part.part.kind satisfies never;
  }
}

/** How many letters a row of bubbles has: as many as any of the part's questions has options. */
export const bubbleLetters = ({ asked }: AskedPart): string[] =>
  Array.from({ length: Math.max(...asked.map(({ question }) => ('options' in question ? question.options.length : 0))) }, (_, i) => letterOf(i));

/** Numbers run down each block, then on to the next, as on the national sheet. */
function bubbles(part: AskedPart, most: number): PaperNode {
  const letters = bubbleLetters(part);
  const blocks = Math.min(letters.length > 4 ? 2 : most, part.asked.length);
  const height = Math.ceil(part.asked.length / blocks);
  const block = <T>(cells: T[]): T[] => Array.from({ length: blocks }, () => cells).flat();
  const row = (i: number): PaperNode[][] =>
    Array.from({ length: blocks }, (_, b) => part.asked[b * height + i]).flatMap((asked) => [[...(asked ? [centred(String(asked.number), true)] : [])], ...letters.map(() => (asked ? [bubble()] : []))]);
  return {
    type: 'table',
    columns: block([1.5, ...letters.map(() => 1)]),
    frame: 'grid',
    head: block(['Câu', ...letters]).map((text) => [centred(text, true)]),
    rows: Array.from({ length: height }, (_, i) => row(i)),
  };
}

/** Statements down, questions across, each with Đúng and Sai. */
function judgements({ asked }: AskedPart): PaperNode {
  const statements = 'options' in asked[0]!.question ? asked[0]!.question.options : [];
  return {
    type: 'table',
    columns: [1, ...asked.flatMap(() => [1, 1])],
    frame: 'grid',
    groups: [{ spans: [], columns: 1 }, ...asked.map(({ number }) => ({ spans: [{ text: `Câu ${number}` }], columns: 2 }))],
    head: ['Ý', ...asked.flatMap(() => ['Đúng', 'Sai'])].map((text) => [centred(text, true)]),
    rows: statements.map((_, i) => [[centred(statementName(i), true)], ...asked.flatMap(() => [[bubble()], [bubble()]])]),
  };
}

const writtenAnswers = ({ asked }: AskedPart): PaperNode => ({
  type: 'table',
  columns: [1, 8],
  frame: 'grid',
  head: ['Câu', 'Câu trả lời'].map((text) => [centred(text, true)]),
  rows: asked.map(({ number }) => [[centred(String(number), true)], [{ type: 'lines', count: 1 }]]),
});

const bubble = (): PaperNode => ({ type: 'paragraph', align: 'center', spans: [{ drawn: 'circle' }] });
