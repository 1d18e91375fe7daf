import { embolden, type PaperNode, type Span } from '../../document/paper.ts';
import type { FlowToPaper } from '../define.ts';
import { questionThenAnswers } from '../discuss/paper.ts';
import type { task } from './schema.ts';

/**
 * On the pupil's sheet with room to answer; where it is marked and in the teacher's plan with the expected answers
 * instead.
 */
export const taskToPaper: FlowToPaper<typeof task> = (node, context) => {
  const { title, lines, drawing, join } = node.props;
  const room: PaperNode[] = [];
  // First they draw, then they write about it.
  if (context.reader === 'pupil' && drawing) room.push({ type: 'drawing', height: drawing });
  if (context.reader === 'pupil' && lines) room.push({ type: 'lines', count: lines });
  const asked = questionThenAnswers(node.children, context);
  if (context.reader === 'teacher')
    return [{ type: 'box', tone: 'plain', title: `Phiếu học tập – ${title}`, children: asked }];
  const sheet = join ? asked.map(toJoin) : asked;
  return [{ type: 'keep', children: [{ type: 'heading', level: 2, spans: [{ text: title }] }, ...sheet, ...room] }];
};

/**
 * A table of two columns as what is joined by hand: far apart, a dot at each end of a line to be drawn, and no rules
 * among which it would be lost.
 */
function toJoin(node: PaperNode): PaperNode {
  if (node.type !== 'table' || node.columns.length !== 2) return node;
  const row = ([left, right]: PaperNode[][], before: Span[], after: Span[]): PaperNode[][] => [
    left!.map((part) =>
      part.type === 'paragraph' ? { ...part, align: 'right', spans: [...part.spans, ...before] } : part,
    ),
    [],
    right!.map((part) => (part.type === 'paragraph' ? { ...part, spans: [...after, ...part.spans] } : part)),
  ];
  const [gap, dot]: Span[] = [{ text: '\u2002' }, { drawn: 'circle' }];
  return {
    type: 'table',
    columns: [5, 6, 5],
    frame: 'apart',
    rows: [
      ...(node.head ? [row(node.head.map(bold), [], [])] : []),
      ...node.rows.map((cells) => row(cells, [gap!, dot!], [dot!, gap!])),
    ],
  };
}

const bold = (cell: PaperNode[]): PaperNode[] =>
  cell.map((part) => (part.type === 'paragraph' ? { ...part, spans: embolden(part.spans) } : part));
