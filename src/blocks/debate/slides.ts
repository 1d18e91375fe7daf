import type { Slide } from '../../document/deck.ts';
import { explained, isProse, linesOf, slideSpans } from '../slide-lines.ts';
import type { ToSlides } from '../slides.ts';
import { sidesOf } from './sides-of.ts';

/** What is debated, large, with the names of both sides; then what each may begin with. */
export const debateSlides: ToSlides = (node, _, context) => {
  const { before, sides } = sidesOf(node);
  const title = String(node.props.title);
  const rows = Math.max(0, ...sides.map((side) => side.arguments.length));
  const table: Slide = {
    kind: 'table',
    title,
    label: 'Tranh luận',
    notes: ['Chia lớp làm hai đội. Sau vài phút cho hai đội đổi phía, để ai cũng nghĩ thử điều ngược lại.'],
    lead: linesOf(before.filter(isProse), context.paper),
    head: sides.map(({ name }) => [{ text: name }]),
    rows: Array.from({ length: rows }, (_, i) =>
      sides.map((side) => slideSpans(side.arguments[i]?.children ?? [], context.paper)),
    ),
  };
  return [
    ...context.text(
      before.filter((part) => !isProse(part)),
      { tone: 'text', label: 'Tranh luận', title },
    ),
    ...(sides.length ? explained(node.children, table) : []),
  ];
};
