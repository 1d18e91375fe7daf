/** About how many pages nodes take in Word: filled one after another with what is not parted. */
import { announces, isRoom, mayGoOn, type PaperNode } from '../document/paper.ts';
import { heightOf, isLow } from './height.ts';
import type { Place } from './place.ts';
import { leadingOf } from './styles.ts';
import { rowsOf, rowStays } from './table.ts';

type Held = Pick<Place, 'draft' | 'width'>;

/** What is not parted: its height in twips, and that of the head that is repeated above it on a page of its own. */
interface Part {
  height: number;
  head?: number;
}

/** `rest` is what a page holds, in twips, `first` what the first does. */
export function pagesOf(nodes: readonly PaperNode[], place: Held, rest: number, first: number): number {
  let pages = 1;
  let filled = 0;
  let room = first;
  const turn = (used: number) => {
    pages++;
    filled = used;
    room = rest;
  };
  for (const part of partsOf(nodes, place)) {
    if (part === 'page') turn(0);
    else {
      if (filled > 0 && filled + part.height > room) turn(part.head ?? 0);
      filled += part.height;
      // What is higher than a page is parted after all.
      while (filled > room) turn(filled - room);
    }
  }
  return pages;
}

function partsOf(nodes: readonly PaperNode[], place: Held): (Part | 'page')[] {
  const parts: (Part | 'page')[] = [];
  let stays = false;
  nodes.forEach((node, i) => {
    const [first, ...others] = partsOfNode(node, place);
    const last = parts.at(-1);
    if (stays && last && first && last !== 'page' && first !== 'page') last.height += first.height;
    else if (first) parts.push(first);
    parts.push(...others);
    const next = nodes[i + 1];
    const asks = node.type === 'paragraph' && next !== undefined && isRoom(next);
    stays = node.type === 'heading' || asks || announces(node);
  });
  return parts;
}

function partsOfNode(node: PaperNode, place: Held): (Part | 'page')[] {
  const high = (...nodes: PaperNode[]): Part => ({ height: heightOf(nodes, place) });
  const whole = high(node);
  switch (node.type) {
    case 'pageBreak':
      return ['page'];
    case 'keep':
      return mayGoOn(node.children) && !isLow(node.children, place) ? partsOf(node.children, place) : [whole];
    case 'list':
      return node.items.map((item) => high({ ...node, items: [item] }));
    case 'table':
      return partsOfTable(node, place);
    case 'paragraph':
    case 'box':
    case 'message':
      return isLow([node], place) ? [whole] : inLines(whole.height, leadingOf(place.draft));
    default:
      return [whole];
  }
}

function partsOfTable(node: Extract<PaperNode, { type: 'table' }>, { draft, width }: Held): Part[] {
  const total = node.columns.reduce((sum, column) => sum + column, 0);
  const widths = node.columns.map((column) => (column / total) * width);
  const heightWith = (rows: PaperNode[][][]) => heightOf([{ ...node, rows }], { draft, width });
  const head = heightWith([]);
  const parts: Part[] = [];
  const rows = rowsOf(node);
  rows.forEach((row, i) => {
    const height = i === 0 ? head : 0;
    const own = row.isHead ? height : height + heightWith([row.cells]) - head;
    if (i > 0 && rowStays(rows, i - 1, widths, draft)) parts.at(-1)!.height += own;
    else parts.push({ height: own, head });
  });
  return parts;
}

/** A long text, two lines a part. */
function inLines(height: number, line: number): Part[] {
  const count = Math.max(1, Math.floor(height / (2 * line)));
  return Array.from({ length: count }, () => ({ height: height / count }));
}
