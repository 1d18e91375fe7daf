/** About how high nodes will be on the page, in twips: what is low is not parted by the end of one, as in print. */
import { WHOLE, writingRoom, type PaperNode, type Span } from '../document/paper.ts';
import { columnsOf, pictureSize } from './choice-columns.ts';
import { countLines } from './estimate.ts';
import { figureSize } from './figure.ts';
import { em, listStep, mm, type Place } from './place.ts';
import { leadingOf } from './styles.ts';
import { BOX_STYLES, MESSAGE_STYLES } from './table-styles.ts';

type Held = Pick<Place, 'draft' | 'width'>;

/** Whether nodes take less than this part of a page. */
export const isLow = (nodes: readonly PaperNode[], place: Held, part = WHOLE): boolean =>
  heightOf(nodes, place) < place.draft.page.height * part;

/** An estimate: Word breaks lines by its own rules. */
export const heightOf = (nodes: readonly PaperNode[], place: Held): number =>
  nodes.reduce((sum, node) => sum + nodeHeight(node, place), 0);

function nodeHeight(node: PaperNode, place: Held): number {
  const { draft, width } = place;
  const text = (spans: readonly Span[], room: number) => countLines(spans, draft, room) * leadingOf(draft);
  const gap = (factor: number) => em(draft, factor);
  switch (node.type) {
    case 'heading':
      return text(node.spans, width / 1.25) * 1.25 + gap(1.2);
    case 'paragraph':
      return text(node.spans, width) + gap(0.36);
    case 'list':
      return node.items.reduce((sum, item) => sum + heightOf(item, { draft, width: width - listStep(draft) }), 0);
    case 'table': {
      const total = node.columns.reduce((sum, column) => sum + column, 0);
      const row = (cells: PaperNode[][]) =>
        Math.max(
          0,
          ...cells.map((cell, i) => heightOf(cell, { draft, width: (node.columns[i]! / total) * width - gap(1) })),
        ) + gap(0.25);
      return [...(node.head ? [node.head] : []), ...node.rows].reduce(
        (sum, cells) => sum + row(cells),
        gap(node.groups ? 2 : 0.6),
      );
    }
    case 'box': {
      const { pad } = BOX_STYLES[node.tone];
      return (
        heightOf(node.children, { draft, width: width - gap(pad.left + pad.right) }) +
        gap(pad.top + pad.bottom + 0.6) +
        (node.title === undefined ? 0 : leadingOf(draft))
      );
    }
    case 'message': {
      const { pad } = MESSAGE_STYLES[node.channel];
      const inner = { draft, width: Math.min(width, em(draft, 30)) * 0.8 };
      return node.bubbles.reduce(
        (sum, { children }) => sum + heightOf(children, inner) + gap(0.9),
        gap(pad.top + pad.bottom + 0.6) + 2.5 * leadingOf(draft),
      );
    }
    case 'figure':
      return figureSize(node, place).height + gap(0.75) + (node.caption === undefined ? 0 : leadingOf(draft));
    case 'lines':
      return node.count * mm(writingRoom(draft.style)) + gap(0.8);
    case 'drawing':
      return mm(node.height) + gap(0.6);
    case 'choices': {
      const columns = columnsOf(node.items, place);
      const pictured = node.items.some(({ picture }) => picture) ? pictureSize(draft) : 0;
      const rows = Math.ceil(node.items.length / columns);
      const tallest = Math.max(1, ...node.items.map(({ spans }) => countLines(spans, draft, width / columns - gap(2))));
      return rows * (tallest * leadingOf(draft) + pictured + gap(0.25)) + gap(0.5);
    }
    case 'keep':
      return heightOf(node.children, place);
    case 'rule':
      return gap(1.1);
    case 'pageBreak':
      return 0;
    default:
      return node satisfies never;
  }
}
