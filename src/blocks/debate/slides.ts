import { GLANCE, looseWords, type Line, type Slide } from '../../document/deck.ts';
import { embolden, spanText } from '../../document/paper.ts';
import { asNote, explained, isProse, linesOf, slideSpans } from '../slide-lines.ts';
import type { ToSlides } from '../slides.ts';
import { sidesOf } from './sides-of.ts';

/** What is debated, large, with the names of both sides and, where they are few words, what each may begin with. */
export const debateSlides: ToSlides = (node, _, context) => {
  const { before, sides } = sidesOf(node);
  const title = String(node.props.title);
  const rows = Math.max(0, ...sides.map((side) => side.arguments.length));
  const table: Extract<Slide, { kind: 'table' }> = {
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
    ...(sides.length ? explained(node.children, looseWords(table) <= GLANCE ? table : named(table)) : []),
  ];
};

/** What is debated and between whom: the arguments are the speaker's to lend. */
function named({ title, label, notes, lead, head, rows }: Extract<Slide, { kind: 'table' }>): Slide {
  const told = rows.flatMap((row) =>
    row.map((cell, i) => `${spanText(head[i]!)}: ${spanText(cell)}`).filter((_, i) => spanText(row[i]!) !== ''),
  );
  return {
    kind: 'text',
    tone: 'task',
    title,
    label,
    notes: [...lead.map(asNote), ...notes, ...told],
    lines: head.map((cell): Line => ({ spans: embolden(cell), item: { depth: 0, number: null } })),
  };
}
