import type { PaperNode } from '../../document/paper.ts';
import { wholly, type Flow } from '../../curriculum/tree.ts';
import type { FlowToPaper, MarkToPaper, PaperContext } from '../define.ts';
import type { answer, discuss } from './schema.ts';

export const discussToPaper: FlowToPaper<typeof discuss> = (node, context) => [
  {
    type: 'keep',
    children: [
      { type: 'paragraph', role: 'lead', spans: [{ text: 'Thảo luận', bold: true }] },
      ...questionThenAnswers(node.children, context),
    ],
  },
];

/** What is asked, then, for the teacher, what is hoped for. Serves <Discuss> and <Task>. */
export function questionThenAnswers(children: readonly Flow[], context: PaperContext): PaperNode[] {
  const answers = children.flatMap((child) => wholly(child, ['Answer']) ?? []);
  const asked = context.nodes(children.filter((child) => !wholly(child, ['Answer'])));
  if (context.reader === 'pupil' || !answers.length) return asked;
  const list: PaperNode = {
    type: 'list',
    ordered: false,
    start: 1,
    items: answers.map((mark) => [{ type: 'paragraph', spans: context.spans(mark.children) }]),
  };
  if (context.reader === 'marker')
    return [...asked, { type: 'box', tone: 'teacher', title: 'Trả lời mong đợi', children: [list] }];
  return [...asked, { type: 'paragraph', role: 'note', spans: [{ text: 'Trả lời mong đợi:', bold: true }] }, list];
}

export const answerToPaper: MarkToPaper<typeof answer> = (node, { spans }) => spans(node.children);
