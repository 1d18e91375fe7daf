/** Paper nodes become pieces: one handler a kind, and the gaps between them. */
import { announces, isRoom, mayGoOn, type PaperNode } from '../document/paper.ts';
import { layBox } from './layout-box.ts';
import { layChoices } from './layout-choices.ts';
import { layFigure } from './layout-figure.ts';
import { layList } from './layout-list.ts';
import { layMessage } from './layout-message.ts';
import { layTable } from './layout-table.ts';
import { layHeading, layParagraph } from './layout-text.ts';
import { layDrawing, layLines, layRule } from './layout-writing.ts';
import { heightOf, holdTogether, type Piece } from './pieces.ts';
import { gapBetween, type Setting, type Type } from './setting.ts';
import { newRoot, type Tag } from './tags.ts';

/** Where nodes are laid: a column of the page, the type they are set in, the tag they hang on. */
export interface Place {
  setting: Setting;
  left: number;
  width: number;
  type: Type;
  tag: Tag;
}

/** Given to the handlers of nodes that hold nodes. */
export type LayNodes = (nodes: readonly PaperNode[], place: Place) => Piece[];

/** Nodes one under the other in a place, with the gaps and holds that stand between their kinds. */
export const layNodes: LayNodes = (nodes, place) => {
  const pieces: Piece[] = [];
  let above: PaperNode | undefined;
  for (const node of nodes) {
    const laid = layNode(node, place);
    if (laid.length === 0) continue;
    const last = pieces.at(-1);
    // What is to be filled in stays with the words that ask for it; words that end in a colon with what they announce.
    if (last && above && above.type !== 'pageBreak' && (isRoom(node) || announces(above)) && last.hold < 2)
      last.hold = 2;
    const height =
      above && last && last.kind !== 'page' && node.type !== 'pageBreak'
        ? gapBetween(above, node) * place.type.size
        : 0;
    if (height > 0) pieces.push({ kind: 'gap', height, hold: last!.hold });
    pieces.push(...laid);
    above = node;
  }
  return pieces;
};

function layKeep({ children }: Extract<PaperNode, { type: 'keep' }>, place: Place): Piece[] {
  const pieces = layNodes(children, place);
  const { page, whole } = place.setting;
  const large = (part: Piece[]) => heightOf(part) > (page.bottom - page.top) * whole;
  if (!large(pieces) || !mayGoOn(children)) return holdTogether(pieces);
  // What is asked still is one piece, when it is small.
  const asked = pieces.slice(0, layNodes(children.slice(0, -1), { ...place, tag: newRoot() }).length);
  if (!large(asked)) holdTogether(asked);
  return pieces;
}

function layNode(node: PaperNode, place: Place): Piece[] {
  switch (node.type) {
    case 'heading':
      return layHeading(node, place);
    case 'paragraph':
      return layParagraph(node, place);
    case 'list':
      return layList(node, place, layNodes);
    case 'table':
      return layTable(node, place, layNodes);
    case 'box':
      return layBox(node, place, layNodes);
    case 'message':
      return layMessage(node, place, layNodes);
    case 'figure':
      return layFigure(node, place);
    case 'lines':
      return layLines(node, place);
    case 'drawing':
      return layDrawing(node, place);
    case 'choices':
      return layChoices(node, place);
    case 'keep':
      return layKeep(node, place);
    case 'rule':
      return layRule(place);
    case 'pageBreak':
      return [{ kind: 'page', height: 0, hold: 0 }];
    default:
      return node satisfies never;
  }
}
