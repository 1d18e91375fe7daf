import type { Line, Slide } from '../../document/deck.ts';
import { explained, isProse, linesOf } from '../slide-lines.ts';
import { answersTo, askedIn, type ToSlides } from '../slides.ts';

export const ASKED = 'Cùng nói chuyện';

/** The question alone, large; what is hoped for stays with the teacher. */
export const discussSlides: ToSlides = (node, _, context) => {
  const question = askedIn(node);
  const prose = question.filter(isProse);
  const [first, ...rest] = linesOf(prose, context.paper);
  if (!first) return [];
  const slide: Slide = {
    kind: 'question',
    title: plainText(first),
    label: ASKED,
    notes: answersTo(node, context.paper),
    lines: rest,
  };
  const shown = question.filter((part) => !isProse(part));
  return [...explained(prose, slide), ...context.text(shown, { tone: 'text', label: '', title: ASKED })];
};

const plainText = ({ spans }: Line): string =>
  spans
    .map((span) => ('text' in span ? span.text : ''))
    .join('')
    .trim();
