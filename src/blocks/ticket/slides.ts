import { blocksOf } from '../../curriculum/lesson-parts.ts';
import { textOf, type BlockNode } from '../../curriculum/tree.ts';
import type { Slide } from '../../document/deck.ts';
import { kindOf } from '../../questions/kinds.ts';
import { explained, isProse, linesOf, say } from '../slide-lines.ts';
import type { PropsOf } from '../define.ts';
import type { SlideContext, ToSlides } from '../slides.ts';
import { TICKET_NAMES, type ticket } from './schema.ts';
import { ticketExercise } from './tickets-of.ts';

/**
 * What is asked at the start is answered only at the end, when the lesson has been held: told at once it would give the
 * lesson away. A lesson without a question at the end tells it at once.
 */
export const ticketSlides: ToSlides = (node, _, context) => {
  const others = blocksOf(context.paper.lesson, 'Ticket').filter(({ at }) => at.line !== node.at.line);
  const { asked, answer } = slidesOf(node, context);
  if (node.props.at === 'start') return others.some(({ props }) => props.at === 'exit') ? asked : [...asked, answer];
  const before = others.filter(({ props }) => props.at === 'start');
  return [...asked, answer, ...before.map((start) => slidesOf(start, context).answer)];
};

function slidesOf(node: BlockNode, context: SlideContext): { asked: Slide[]; answer: Slide } {
  const name = TICKET_NAMES[(node.props as PropsOf<typeof ticket>).at];
  const exercise = ticketExercise(node);
  const { prompt, options } = exercise;
  const prose = prompt.filter(isProse);
  const [first, ...rest] = prose;
  const { asked, solved } = kindOf(exercise).slide(exercise, context.paper);
  const title = first ? textOf([first]).trim() : name;
  const question: Slide = {
    kind: 'question',
    title,
    label: name,
    notes: ['Mỗi em tự chọn, chưa nói ra. Đếm số em chọn từng ý để so đầu giờ với cuối giờ.'],
    lines: [...linesOf(rest, context.paper), ...asked],
  };
  const answer: Slide = {
    kind: 'text',
    tone: 'remember',
    // The class has just seen the question.
    title: name,
    label: `Đáp án ${name.toLocaleLowerCase('vi')}`,
    notes: options.flatMap(({ text, why }) =>
      why.length ? [`– ${say(text, context.paper)}: ${say(why, context.paper)}`] : [],
    ),
    lines: [
      ...solved,
      ...options.flatMap(({ right, why }) => (right && why.length ? [{ spans: context.paper.spans(why) }] : [])),
    ],
  };
  const shown = prompt.filter((part) => !isProse(part));
  return {
    asked: [...context.text(shown, { tone: 'text', label: name, title: name }), ...explained(prose, question)],
    answer,
  };
}
