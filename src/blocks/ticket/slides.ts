import { blocksOf } from '../../curriculum/lesson-parts.ts';
import { textOf, type BlockNode } from '../../curriculum/tree.ts';
import type { Line, Slide } from '../../document/deck.ts';
import { kindOf } from '../../questions/kinds.ts';
import { explained, isProse, linesOf, say } from '../slide-lines.ts';
import type { PropsOf } from '../define.ts';
import type { SlideContext, ToSlides } from '../slides.ts';
import { TICKET_NAMES, type ticket } from './schema.ts';
import { ticketExercise } from './tickets-of.ts';

/**
 * What is asked at the start is answered only at the end, when the lesson has been held: told at once it would give the
 * lesson away. Then both answers stand on one slide, to be seen side by side. A lesson without a question at the end
 * tells it at once.
 */
export const ticketSlides: ToSlides = (node, _, context) => {
  const others = blocksOf(context.paper.lesson, 'Ticket').filter(({ at }) => at.line !== node.at.line);
  const asked = askedSlides(node, context);
  if (node.props.at === 'start')
    return others.some(({ props }) => props.at === 'exit') ? asked : [...asked, answerSlide([node], context)];
  const before = others.filter(({ props }) => props.at === 'start');
  return [...asked, answerSlide([node, ...before], context)];
};

const nameOf = (node: BlockNode): string => TICKET_NAMES[(node.props as PropsOf<typeof ticket>).at];

function askedSlides(node: BlockNode, context: SlideContext): Slide[] {
  const name = nameOf(node);
  const exercise = ticketExercise(node);
  const prose = exercise.prompt.filter(isProse);
  const [first, ...rest] = prose;
  const question: Slide = {
    kind: 'question',
    framed: true,
    title: first ? textOf([first]).trim() : name,
    label: name,
    notes: ['Mỗi em tự chọn, chưa nói ra. Đếm số em chọn từng ý để so đầu giờ với cuối giờ.'],
    lines: [...linesOf(rest, context.paper), ...kindOf(exercise).slide(exercise, context.paper).asked],
  };
  const shown = exercise.prompt.filter((part) => !isProse(part));
  return [...context.text(shown, { tone: 'text', label: name, title: name }), ...explained(prose, question)];
}

function answerSlide(tickets: readonly BlockNode[], context: SlideContext): Slide {
  const names = tickets.map(nameOf);
  const [name] = names;
  return {
    kind: 'text',
    tone: 'remember',
    framed: true,
    oneByOne: true,
    // The class has just seen the question.
    title: names.join(', ').replaceAll(/, Câu hỏi/g, ','),
    label: names.length > 1 ? 'Đáp án hai câu hỏi' : `Đáp án ${name!.toLocaleLowerCase('vi')}`,
    notes: tickets.flatMap((one) => whys(one, names.length > 1 ? [`${nameOf(one)}:`] : [], context)),
    lines: tickets.flatMap((one) => answerLines(one, names.length > 1 ? `${nameOf(one)}: ` : '', context)),
  };
}

function whys(node: BlockNode, name: string[], { paper }: SlideContext): string[] {
  const said = ticketExercise(node).options.flatMap(({ text, why }) =>
    why.length ? [`– ${say(text, paper)}: ${say(why, paper)}`] : [],
  );
  return said.length ? [...name, ...said] : [];
}

/** What is right, and why. */
function answerLines(node: BlockNode, name: string, { paper }: SlideContext): Line[] {
  const exercise = ticketExercise(node);
  const [first, ...rest] = kindOf(exercise).slide(exercise, paper).solved;
  return [
    ...(first ? [{ ...first, spans: [...(name ? [{ text: name, bold: true }] : []), ...first.spans] }] : []),
    ...rest,
    ...exercise.options.flatMap(({ right, why }) => (right && why.length ? [{ spans: paper.spans(why) }] : [])),
  ];
}
