import { paragraph } from '../../document/nodes.ts';
import { embolden, wordsOf, type PaperNode } from '../../document/paper.ts';
import type { Flow } from '../../curriculum/tree.ts';
import type { FlowToPaper, PaperContext, PropsOf } from '../define.ts';
import type { keep } from './schema.ts';
import { verseLines } from './verses.ts';

type Props = PropsOf<typeof keep>;

/** In a frame to cut out or to come back to, with its places to tick, to sign or to write. */
export const keepToPaper: FlowToPaper<typeof keep> = ({ props, children }, context) => [
  {
    type: 'box',
    tone: props.kind === 'chant' ? 'remember' : 'plain',
    title: props.title,
    children: [...BODY[props.kind](children, props, context), ...toSign(props, context)],
  },
];

const BODY: Record<Props['kind'], (children: readonly Flow[], props: Props, context: PaperContext) => PaperNode[]> = {
  checklist: (children, { days }, context) =>
    children.flatMap((node) =>
      node.type === 'list' ? [toTick(node.items, days ?? 0, context)] : context.nodes([node]),
    ),
  agreement: (children, _, context) => context.nodes(children),
  chant: (children, _, context) =>
    inTwo(
      context
        .nodes(verseLines(children))
        .map((node) =>
          node.type === 'paragraph' ? { ...node, role: 'lead', align: 'center', spans: embolden(node.spans) } : node,
        ),
    ),
  retell: (children, _, context) => children.flatMap((node) => beginnings(node, context)),
};

/** A longer verse stands in two halves side by side, each read down. */
function inTwo(lines: PaperNode[]): PaperNode[] {
  const half = Math.ceil(lines.length / 2);
  if (lines.length < 6 || lines.some((line) => wordsOf([line]).length > SHORT)) return lines;
  return [{ type: 'table', columns: [1, 1], frame: 'none', rows: [[lines.slice(0, half), lines.slice(half)]] }];
}

/** So many words of verse stand on one line of half a sheet, in the largest type. */
const SHORT = 5;

/** A row for each thing to do; a box each day, or one. */
function toTick(items: Flow[][], days: number, context: PaperContext): PaperNode {
  const box: PaperNode[] = [{ type: 'paragraph', align: 'center', spans: [{ drawn: 'box' }] }];
  if (!days)
    return { type: 'table', columns: [1, 14], frame: 'none', rows: items.map((item) => [box, context.nodes(item)]) };
  return {
    type: 'table',
    // A day alone has its name in full.
    columns: [days === 1 ? 7 : Math.max(5, days * 0.4), ...Array.from({ length: days }, () => 1)],
    frame: 'grid',
    head: [
      [paragraph({ text: 'Việc em làm' })],
      ...(days === 1 ? ['Xong'] : Array.from({ length: days }, (_, day) => String(day + 1))).map((text) => [
        paragraph({ text }),
      ]),
    ],
    rows: items.map((item) => [context.nodes(item), ...Array.from({ length: days }, () => box)]),
  };
}

/** Each beginning of a sentence, and room for a pupil to go on. */
function beginnings(node: Flow, context: PaperContext): PaperNode[] {
  const parts: Flow[][] = node.type === 'list' ? node.items : [[node]];
  return parts.flatMap((part): PaperNode[] => [
    ...context.nodes(part),
    ...(context.reader === 'pupil' ? [{ type: 'lines' as const, count: 2 }] : []),
  ]);
}

const DOTS = '…'.repeat(8);

/** A promise is signed by who makes it, even where nobody else does. */
function toSign({ kind, signed }: Props, { reader }: PaperContext): PaperNode[] {
  const own = `Em kí tên: ${DOTS}`;
  switch (signed) {
    case 'class':
      return [
        // Forty names stand on the one that hangs in the classroom; on a pupil's own sheet there is room for one.
        paragraph({ text: own }),
        ...(reader === 'pupil' ? [] : [paragraph({ text: 'Cả lớp cùng kí tên vào một bản chung, treo ở lớp.' })]),
      ];
    case 'family':
      return [
        {
          type: 'table',
          columns: [1, 1],
          frame: 'none',
          rows: [[[paragraph({ text: own })], [paragraph({ text: `Người nhà kí tên: ${DOTS}` })]]],
        },
      ];
    case 'none':
      return kind === 'agreement' ? [paragraph({ text: own })] : [];
    default:
      return signed satisfies never;
  }
}
