import { letterOf, spanText, type PaperNode } from '../document/paper.ts';

/**
 * Nodes of a Paper as lines of plain words, for programs that take nothing else. A message is one line, its stamp
 * first.
 */
export const plainLines = (nodes: readonly PaperNode[]): string[] => nodes.flatMap(lines).map(oneLine).filter(Boolean);

/** Words as one line in NFC: line breaks, tabs and runs of spaces become a space. */
export const oneLine = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

function lines(node: PaperNode): string[] {
  switch (node.type) {
    case 'heading':
    case 'paragraph':
      return [spanText(node.spans)];
    case 'list':
      return node.items.map((item, i) => `${node.ordered ? `${node.start + i}.` : '–'} ${inOne(item)}`);
    case 'table':
      return [...(node.head ? [node.head] : []), ...node.rows].map((row) => row.map((cell) => inOne(cell)).join('; '));
    case 'box':
      return [...(node.title ? [`${node.title}:`] : []), ...plainLines(node.children)];
    case 'message': {
      const who = node.address ? `${node.from} (${node.address})` : node.from;
      return [`[${node.stamp}] ${who}: ${node.bubbles.map(({ children }) => `“${inOne(children)}”`).join(' – ')}`];
    }
    case 'figure':
      return [node.caption ?? ''];
    case 'choices':
      return node.items.map(({ spans }, i) => `${letterOf(i)}. ${spanText(spans)}`);
    case 'keep':
      return plainLines(node.children);
    case 'lines':
    case 'drawing':
    case 'rule':
    case 'pageBreak':
      return [];
    default:
      return node satisfies never;
  }
}

const inOne = (nodes: readonly PaperNode[]): string => plainLines(nodes).join(' ');
