import { upperFirst } from '../curriculum/first-letter.ts';
import type { PaperContext } from './define.ts';
import { lineSpans, type Line, type Slide } from '../document/deck.ts';
import { spanText, type Span } from '../document/paper.ts';
import { textOf, walk, type Flow, type Inline, type MarkNode } from '../curriculum/tree.ts';

/** A tree as the lines of a slide. Tables and blocks are slides of their own and must be taken out before. */
export function linesOf(nodes: readonly Flow[], context: PaperContext, depth = 0): Line[] {
  return nodes.flatMap((node): Line[] => {
    switch (node.type) {
      case 'paragraph':
        return [{ spans: slideSpans(node.children, context) }];
      case 'heading':
        return [{ spans: slideSpans(node.children, context).map((span) => ({ ...span, bold: true })) }];
      case 'quote':
        return linesOf(node.children, context, depth);
      case 'list':
        return node.items.flatMap(([first, ...rest], i) => {
          const [line, ...more] = linesOf(first ? [first] : [], context, depth + 1);
          const item = { depth, number: node.ordered ? node.start + i : null };
          return [{ spans: line?.spans ?? [], item }, ...more, ...linesOf(rest, context, depth + 1)];
        });
      case 'table':
      case 'block':
        throw new Error(`A ${node.type} in line ${node.at.line} is no line of a slide`);
      default:
        return node satisfies never;
    }
  });
}

/** What can be lines of a slide; tables and blocks are slides of their own. */
export const isProse = ({ type }: Flow): boolean => type !== 'block' && type !== 'table';

/** The words of a slide. A new word has been explained on the slide before: here it is only set bold. */
export const slideSpans = (nodes: readonly Inline[], context: PaperContext): Span[] =>
  context.spans(replaceMarks(nodes, 'Term', ({ children, at }) => ({ type: 'strong', children, at })));

/** The tree with every mark of one name replaced. */
export function replaceMarks(nodes: readonly Inline[], name: string, by: (mark: MarkNode) => Inline): Inline[] {
  return nodes.map((node): Inline => {
    if (!('children' in node)) return node;
    const inside = { ...node, children: replaceMarks(node.children, name, by) };
    return inside.type === 'mark' && inside.name === name ? by(inside) : inside;
  });
}

/** The slide, behind one for each new word on it. */
export const explained = (nodes: readonly Flow[], slide: Slide): Slide[] => [
  ...[...termsIn(nodes)].map(([word, meaning]): Slide => ({
    kind: 'term',
    title: upperFirst(word),
    label: 'Từ mới',
    notes: [],
    meaning,
  })),
  slide,
];

export const hasTerm = (node: Flow): boolean => termsIn([node]).size > 0;

function termsIn(nodes: readonly Flow[]): Map<string, string> {
  const terms = new Map<string, string>();
  walk(nodes, (node) => {
    if (node.type === 'mark' && node.name === 'Term') terms.set(textOf(node.children), String(node.props.meaning));
  });
  return terms;
}

/** Words for the speaker: plain paragraphs, items of lists with a dash. */
export const notesOf = (nodes: readonly Flow[], context: PaperContext): string[] =>
  nodes.flatMap((node): string[] => {
    if (node.type === 'block') return notesOf(node.children, context);
    if (node.type === 'table')
      return [node.head, ...node.rows].map((row) => row.map((cell) => spanText(context.spans(cell))).join(' | '));
    return linesOf([node], context).map(asNote);
  });

/** A line of a slide as the speaker reads it. */
export const asNote = (line: Line): string =>
  `${line.item ? (line.item.number ? `${line.item.number}. ` : '– ') : ''}${spanText(lineSpans(line))}`;

export const say = (nodes: readonly Inline[], context: PaperContext): string => spanText(context.spans(nodes));
