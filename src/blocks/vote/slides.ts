import type { Slide } from '../../document/deck.ts';
import { letterOf } from '../../document/paper.ts';
import { choiceLine } from '../../questions/on-paper.ts';
import { partName } from '../part-names.ts';
import { explained, isProse, linesOf, say } from '../slide-lines.ts';
import type { ToSlides } from '../slides.ts';
import { HOW, readVote } from './read-vote.ts';
import type { vote } from './schema.ts';
import type { PropsOf } from '../define.ts';

/** The question with its lettered options; what to say of each stays with the teacher. */
export const voteSlides: ToSlides = (node, _, context) => {
  const { title, how } = node.props as PropsOf<typeof vote>;
  const { prompt, options } = readVote(node);
  const label = partName('vote', context.paper.lesson.grade);
  const asked: Slide = {
    kind: 'question',
    framed: true,
    title,
    label,
    notes: [
      HOW[how],
      ...options.flatMap(({ why }, i) => (why.length ? [`${letterOf(i)}: ${say(why, context.paper)}`] : [])),
    ],
    lines: [
      ...linesOf(prompt.filter(isProse), context.paper),
      ...options.map((option, i) => choiceLine(i, option, context.paper)),
    ],
  };
  const shown = prompt.filter((part) => !isProse(part));
  return [...context.text(shown, { tone: 'text', label, title }), ...explained(node.children, asked)];
};
