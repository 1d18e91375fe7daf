/** Paper nodes become Word's paragraphs and tables: one handler a kind. */
import { isRoom, mayGoOn, type PaperNode } from '../document/paper.ts';
import { writeBox } from './box.ts';
import { writeChoices } from './choices.ts';
import { writeFigure } from './figure.ts';
import { isLow } from './height.ts';
import { writeList } from './list.ts';
import { writeMessage } from './message.ts';
import type { Block, Place } from './place.ts';
import { writeTable } from './table.ts';
import { writeHeading, writePageBreak, writeParagraph } from './text.ts';
import { writeDrawing, writeLines, writeRule } from './writing.ts';

/** Nodes one under the other; what belongs together in print is held together by Word too. */
export function writeNodes(nodes: readonly PaperNode[], place: Place): Block[] {
  const last = nodes.length - 1;
  return nodes.flatMap((node, i) => {
    const next = nodes[i + 1];
    const asks = node.type === 'paragraph' && next !== undefined && isRoom(next);
    // The note that ends a paper (its sources) has no page to itself.
    const ends = i + 1 === last && next!.type === 'paragraph' && next!.role === 'note' && isLow([node], place, 1 / 2);
    return writeNode(node, i < last && (asks || ends || place.hold !== 'none') ? { ...place, hold: 'all' } : place);
  });
}

function writeNode(node: PaperNode, place: Place): Block[] {
  switch (node.type) {
    case 'heading':
      return [writeHeading(node, place)];
    case 'paragraph':
      return [writeParagraph(node, place)];
    case 'list':
      return writeList(node, place, writeNodes);
    case 'table':
      return writeTable(node, place, writeNodes);
    case 'box':
      return writeBox(node, place, writeNodes);
    case 'message':
      return writeMessage(node, place, writeNodes);
    case 'figure':
      return writeFigure(node, place);
    case 'lines':
      return writeLines(node, place);
    case 'drawing':
      return writeDrawing(node, place);
    case 'choices':
      return writeChoices(node, place);
    case 'keep':
      return writeNodes(
        node.children,
        place.hold === 'all' || (mayGoOn(node.children) && !isLow(node.children, place))
          ? place
          : { ...place, hold: 'inside' },
      );
    case 'rule':
      return [writeRule(place)];
    case 'pageBreak':
      return [writePageBreak(place)];
    default:
      return node satisfies never;
  }
}
