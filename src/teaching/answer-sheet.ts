import type { GradeLesson } from '../curriculum/cut.ts';
import { letterOf, type Paper, type PaperNode, type Span } from '../document/paper.ts';
import type { SheetPlace } from '../questions/kind.ts';
import { kinds } from '../questions/kinds.ts';
import { statementName } from '../questions/on-paper.ts';
import { centred, heading, note, paragraph, title } from '../document/nodes.ts';
import { nameLine } from './parts.ts';
import { drawTest, type AskedPart, type TestSet } from './test-set.ts';
import { setPaper, titleOf } from './test-style.ts';

export const makeAnswerSheet = (lesson: GradeLesson): Paper => answerSheet(drawTest([lesson]));

/**
 * One sheet for every version: they have the same parts, and as many questions in each. It is one page: no pupil loses
 * the second.
 */
export function answerSheet(set: TestSet): Paper {
  const numbers = set.versions.flatMap(({ number }): Span[] => [{ drawn: 'circle' }, { text: ` ${number}\u2003` }]);
  return setPaper('answer-sheet', set, [
    title(`Phiếu trả lời, lớp ${set.grade}`),
    { type: 'paragraph', align: 'center', spans: [{ text: titleOf(set), bold: true }] },
    nameLine(set.grade),
    paragraph({ text: 'Mã đề (tô kín một ô): ', bold: true }, ...numbers),
    note('Tô kín ô tròn của đáp án em chọn. Muốn đổi thì gạch chéo ô đã tô rồi tô ô khác.'),
    ...layParts(set.versions[0]!.parts),
  ]);
}

/**
 * Wide parts stand over the page; narrow ones that follow each other in two columns, read down the first and then the
 * second.
 */
function layParts(parts: readonly AskedPart[]): PaperNode[] {
  const [first] = parts;
  if (!first) return [];
  const count = parts.findIndex((part) => !isNarrow(part));
  const narrow = count < 0 ? parts : parts.slice(0, count);
  if (narrow.length < 2) return [{ type: 'keep', children: answerPlaces(first) }, ...layParts(parts.slice(1))];
  const middle = middleOf(narrow.map(heightOf));
  const columns = [narrow.slice(0, middle), narrow.slice(middle)].map((column) => column.flatMap(answerPlaces));
  return [{ type: 'table', columns: [1, 1], frame: 'none', rows: [columns] }, ...layParts(parts.slice(narrow.length))];
}

const placeOf = ({ part }: AskedPart): SheetPlace => kinds[part.kind].test!.sheet;

const isNarrow = (part: AskedPart): boolean => {
  const place = placeOf(part);
  return !(place.form === 'bubbles' && place.across > 1) && part.asked.length <= 4;
};

/** About how many rows a narrow part takes, its name included. */
function heightOf(part: AskedPart): number {
  const { length } = part.asked;
  const place = placeOf(part);
  switch (place.form) {
    case 'bubbles':
      return 2 + length + 1;
    case 'judgements':
      return 2 + 6;
    case 'lines':
      return 2 + length * (place.lines > 1 ? 2.4 : 1);
    case 'back':
      return 2 + length;
    default:
      return place satisfies never;
  }
}

/** Where a row of heights is parted so that its two halves are most alike. */
function middleOf(heights: readonly number[]): number {
  const sum = (some: readonly number[]) => some.reduce((a, b) => a + b, 0);
  const unlike = (middle: number) => Math.abs(sum(heights.slice(0, middle)) - sum(heights.slice(middle)));
  return heights.slice(1).reduce((best, _, i) => (unlike(i + 1) < unlike(best) ? i + 1 : best), 1);
}

/** A part's name and where it is answered. */
const answerPlaces = (asked: AskedPart): PaperNode[] => [
  heading(2, `Phần ${asked.numeral}. ${asked.part.name}`),
  ...placesOf(asked),
];

function placesOf(part: AskedPart): PaperNode[] {
  const place = placeOf(part);
  switch (place.form) {
    case 'bubbles':
      return [bubbles(part, place.across)];
    case 'judgements':
      return [judgements(part)];
    case 'lines':
      return [writtenAnswers(part, place.lines)];
    case 'back':
      // An essay is worth a page: the back is free, and costs no paper.
      return [paragraph({ text: 'Viết bài làm ở mặt sau của phiếu này.' })];
    default:
      return place satisfies never;
  }
}

/** How many letters a row of bubbles has: as many as any of the part's questions has options. */
export const bubbleLetters = ({ asked }: AskedPart): string[] =>
  Array.from(
    { length: Math.max(...asked.map(({ question }) => ('options' in question ? question.options.length : 0))) },
    (_, i) => letterOf(i),
  );

/**
 * Numbers run down each block, then on to the next, as on the national sheet. `most` is how many blocks stand side by
 * side.
 */
function bubbles(part: AskedPart, most: number): PaperNode {
  const letters = bubbleLetters(part);
  const blocks = Math.min(letters.length > 4 ? 2 : most, part.asked.length);
  const height = Math.ceil(part.asked.length / blocks);
  const block = <T>(cells: T[]): T[] => Array.from({ length: blocks }, () => cells).flat();
  const row = (i: number): PaperNode[][] =>
    Array.from({ length: blocks }, (_, b) => part.asked[b * height + i]).flatMap((asked) => [
      [...(asked ? [centred(String(asked.number), true)] : [])],
      ...letters.map(() => (asked ? [bubble()] : [])),
    ]);
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
    groups: [
      { spans: [], columns: 1 },
      ...asked.map(({ number }) => ({ spans: [{ text: `Câu ${number}` }], columns: 2 })),
    ],
    head: ['Ý', ...asked.flatMap(() => ['Đúng', 'Sai'])].map((text) => [centred(text, true)]),
    rows: statements.map((_, i) => [
      [centred(statementName(i), true)],
      ...asked.flatMap(() => [[bubble()], [bubble()]]),
    ]),
  };
}

/** Letters take a line; an answer in words may take two, as it has half the width of the page. */
const writtenAnswers = ({ asked }: AskedPart, lines: number): PaperNode => ({
  type: 'table',
  columns: [1, 6],
  frame: 'grid',
  rows: asked.map(({ number }) => [[centred(String(number), true)], [{ type: 'lines', count: lines }]]),
});

const bubble = (): PaperNode => ({ type: 'paragraph', align: 'center', spans: [{ drawn: 'circle' }] });
