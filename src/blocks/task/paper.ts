import type { PaperNode } from '../../model/paper.ts';
import type { FlowToPaper } from '../define.ts';
import { questionThenAnswers } from '../discuss/paper.ts';
import type { task } from './schema.ts';

/** On the pupil's sheet with room to answer; where it is marked and in the teacher's plan with the expected answers instead. */
export const taskToPaper: FlowToPaper<typeof task> = (node, context) => {
  const { title, lines, drawing } = node.props;
  const room: PaperNode[] = [];
  // First they draw, then they write about it.
  if (context.reader === 'pupil' && drawing) room.push({ type: 'drawing', height: drawing });
  if (context.reader === 'pupil' && lines) room.push({ type: 'lines', count: lines });
  const asked = questionThenAnswers(node.children, context);
  if (context.reader === 'teacher') return [{ type: 'box', tone: 'plain', title: `Phiếu học tập – ${title}`, children: asked }];
  return [{ type: 'keep', children: [{ type: 'heading', level: 2, spans: [{ text: title }] }, ...asked, ...room] }];
};
