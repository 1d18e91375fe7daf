import { note, paragraph } from '../../document/nodes.ts';
import { letterOf, type PaperNode } from '../../document/paper.ts';
import { choiceOf, reasonLine } from '../../questions/on-paper.ts';
import type { FlowToPaper } from '../define.ts';
import { HOW, readVote } from './read-vote.ts';
import type { vote } from './schema.ts';

/** What is chosen from, lettered; for the teacher also what speaks for and against each. */
export const voteToPaper: FlowToPaper<typeof vote> = (node, context) => {
  const { prompt, options } = readVote(node);
  const reasons = options.flatMap(({ why }, i): PaperNode[] =>
    why.length ? [reasonLine(`${letterOf(i)}.`, context.spans(why))] : [],
  );
  return [
    {
      type: 'keep',
      children: [
        { type: 'paragraph', role: 'lead', spans: [{ text: 'Biểu quyết', bold: true }] },
        paragraph({ text: node.props.title, bold: true }),
        note(HOW[node.props.how]),
        ...context.nodes(prompt),
        { type: 'choices', items: options.map((option) => choiceOf(option, context)) },
        ...(context.reader === 'pupil' ? [] : reasons),
      ],
    },
  ];
};
