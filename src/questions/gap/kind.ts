import { textOf, type Flow, type Inline, type Node } from '../../curriculum/tree.ts';
import { paragraph } from '../../document/nodes.ts';
import { pieceName } from '../../document/paper.ts';
import { defineKind, type InTests, type OnPaper } from '../kind.ts';
import { mix } from '../mix.ts';
import { DOTS, line, reasonLine, rightPlaces } from '../on-paper.ts';
import type { Exercise, Part } from '../question.ts';
import { marksIn, named, toPart } from '../read-parts.ts';
import { gap as gapTag, lure } from './schema.ts';
import { scoreGap, type GapKey, type GapResponse } from './score.ts';

/** A word that is missing; its `text` is what stood there. */
export interface Hole extends Part {
  /** Every word that counts, the missing one first. */
  accepted: string[];
}

/** Words missing from the prompt. With a lure there is a bank of words to take them from; else they are written. */
export interface GapText extends Exercise {
  kind: 'gap';
  gaps: Hole[];
  /** Words of the bank that belong nowhere. */
  lures: Part[];
}

/** A hole on paper has room for so long a word in a pupil's hand. */
const LONGEST_WORD = 30;

const inTests: InTests = {
  minutes: 3,
  sheet: { form: 'lines', lines: 2 },
  deals: 'nothing',
};

/** The words to choose from, in an order that tells nothing; none where words are written. */
export const bankOf = ({ id, gaps, lures }: GapText): string[] =>
  lures.length ? mix([...gaps, ...lures], id).map(({ text }) => textOf(text)) : [];

/** The prompt with something else in the place of each missing word. */
export function replaceGaps(prompt: readonly Flow[], put: (id: string, place: number, node: Inline) => Inline): Flow[] {
  let place = 0;
  const replace = <N extends Node>(node: N): Node => {
    if (node.type === 'mark' && node.name === 'Gap') return put(String(node.props.id), place++, node);
    if (node.type === 'list') return { ...node, items: node.items.map((item) => item.map(replace) as Flow[]) };
    if (node.type === 'table')
      return {
        ...node,
        head: node.head.map((cell) => cell.map(replace) as Inline[]),
        rows: node.rows.map((row) => row.map((cell) => cell.map(replace) as Inline[])),
      };
    return 'children' in node ? ({ ...node, children: node.children.map(replace) } as Node) : node;
  };
  return prompt.map(replace) as Flow[];
}

/** Whatever counts in a hole, for who marks it. */
const inWords = ({ accepted }: Hole): string => accepted.join('; hoặc ');

const paper: OnPaper<GapText> = {
  prompt: ({ prompt }) =>
    replaceGaps(prompt, (_, place, { at }) => ({
      type: 'text',
      value: `(${place + 1}) ${DOTS}${DOTS}`,
      names: true,
      at,
    })),
  ask(exercise) {
    const bank = bankOf(exercise);
    return bank.length
      ? [{ type: 'box', tone: 'plain', children: [paragraph({ text: `Từ cho sẵn: ${bank.join(' – ')}` })] }]
      : [];
  },
  answer: ({ gaps }) => gaps.map(({ accepted }, i) => `(${i + 1}) ${accepted[0]}`).join('; '),
  named: ({ gaps }) =>
    gaps.map((hole, i) => [`(${i + 1})`, { ...hole, text: [{ type: 'text', value: inWords(hole), at: hole.at }] }]),
  words: ({ gaps }) => gaps.map((hole, i) => paragraph({ text: `(${i + 1}) ${inWords(hole)}` })),
  reasons: ({ gaps }, _, { spans }) =>
    gaps.flatMap(({ why }, i) => (why.length ? [reasonLine(`(${i + 1})`, spans(why))] : [])),
  marking: (each, pieces) =>
    `Mỗi chỗ điền đúng được một phần bằng nhau của điểm cả câu, làm tròn đến 0,25${rightPlaces(each, pieces, 'chỗ', true)}.`,
};

export const gap = defineKind<GapText, GapKey, GapResponse>({
  name: 'Điền từ',
  how: 'Điền từ thích hợp vào mỗi chỗ trống.',
  piece: 'Chỗ trống',
  tags: { Lure: lure },
  spots: { Gap: gapTag },
  ofTags: { why: null, handled: null, written: null, harmless: null, prose: [] },
  inPrompt: true,
  inTasks: true,
  onWeb: true,
  passesFor: null,
  read: ({ prompt, marks }) => ({
    gaps: marksIn(prompt, 'Gap').map((mark) => {
      const { id, accept, why } = mark.props as { id: string; accept?: string; why?: string };
      const word = textOf(mark.children).trim();
      const others = (accept ?? '').split(';').map((one) => one.trim());
      return {
        id,
        text: mark.children,
        accepted: [word, ...others].filter(Boolean),
        why: why ? [{ type: 'text' as const, value: why, at: mark.at }] : [],
        at: mark.at,
      };
    }),
    lures: named(marks, 'Lure').map(toPart),
  }),
  pieces: ({ gaps }) => gaps,
  pictured: () => [],
  reasons: ({ gaps }) => gaps.map(({ why }) => why),
  distinct: ({ gaps, lures }) => (lures.length ? [...gaps, ...lures] : []),
  choices: () => [],
  writes: ({ gaps, lures }) => (lures.length ? [] : gaps.flatMap(({ accepted }) => accepted)),
  prose: () => [],
  unanswerable: ({ id, gaps: { length } }) =>
    length ? null : [`Câu “${id}” là loại gap nhưng không có chỗ trống.`, 'Bọc từ phải điền bằng <Gap id="…">…</Gap>.'],
  roomless({ id, gaps }) {
    const long = gaps.find(({ accepted }) => accepted[0]!.length > LONGEST_WORD);
    if (!long) return null;
    return [
      `Chỗ trống “${long.id}” của câu “${id}” cần ${long.accepted[0]!.length} kí tự.`,
      `Bỏ trống một từ ngắn hơn, nhiều nhất ${LONGEST_WORD} kí tự.`,
    ];
  },
  // Every missing word becomes the same <Hole>, which no author writes.
  prompt: (exercise) => paper.prompt(exercise),
  view: (exercise) => ({
    prompt: replaceGaps(exercise.prompt, (id, place, { at }) => ({
      type: 'mark',
      name: 'Hole',
      props: { id, place, of: exercise.gaps.length, written: exercise.lures.length === 0 },
      children: [],
      at,
    })),
    options: exercise.gaps.map(({ id }) => ({ id, text: [] })),
    targets: bankOf(exercise).map((value) => [{ type: 'text', value, at: exercise.at }]),
  }),
  key: ({ gaps }) => ({ kind: 'gap', gaps: gaps.map(({ id, accepted }) => [id, accepted]) }),
  /** A row a gap: the words that count. */
  secret: ({ gaps }) => gaps.map(({ accepted }) => accepted.join('\t')),
  score: scoreGap,
  reorder: (exercise) => exercise,
  paper,
  slide: (exercise) => ({
    asked: bankOf(exercise).length ? [line({ text: bankOf(exercise).join(' – ') })] : [],
    solved: exercise.gaps.map(({ accepted }, i) => line(pieceName(`(${i + 1}) `), { text: accepted[0]! })),
  }),
  test: inTests,
});
