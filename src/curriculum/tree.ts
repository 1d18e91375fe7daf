/**
 * The tree a text is read into: a small subset of mdast for prose, and three kinds of node for the closed
 * vocabulary of blocks. It is what `reading/` makes and everything else takes; nobody writes one by hand.
 */

/** A place in the author's file, counted from 1. */
export interface At {
  line: number;
  column: number;
}

export type Props = Record<string, unknown>;

interface Placed {
  at: At;
}

export type Inline =
  /** What `names` a piece is set into the words by its kind: see Span. */
  | ({ type: 'text'; value: string; names?: true } & Placed)
  | ({ type: 'emphasis' | 'strong' | 'delete'; children: Inline[] } & Placed)
  | ({ type: 'link'; url: string; children: Inline[] } & Placed)
  | ({ type: 'break' } & Placed)
  | MarkNode
  | InlineBlockNode;

/** A block of the vocabulary that wraps words inside a paragraph: <Sign>, <Term>, <Fact>, <Answer>… */
export interface MarkNode<P = Props> extends Placed {
  type: 'mark';
  name: string;
  props: P;
  children: Inline[];
}

/** A block of the vocabulary that stands in a sentence without content of its own: <Contact />. */
export interface InlineBlockNode<P = Props> extends Placed {
  type: 'inline';
  name: string;
  props: P;
}

export type Paragraph = { type: 'paragraph'; children: Inline[] } & Placed;
export type List = { type: 'list'; ordered: boolean; start: number; items: Flow[][] } & Placed;
export type Table = { type: 'table'; head: Inline[][]; rows: Inline[][][] } & Placed;

export type Flow =
  | Paragraph
  | ({ type: 'heading'; children: Inline[] } & Placed)
  | ({ type: 'quote'; children: Flow[] } & Placed)
  | List
  | Table
  | BlockNode;

/** A block of the vocabulary that stands on its own: <Story>, <Message>, <Activity>… */
export interface BlockNode<P = Props> extends Placed {
  type: 'block';
  name: string;
  props: P;
  children: Flow[];
}

export type Node = Flow | Inline;

/** The nodes directly inside a node, in reading order. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.type) {
    case 'list':
      return node.items.flat();
    case 'table':
      return [...node.head, ...node.rows.flat()].flat();
    case 'text':
    case 'break':
    case 'inline':
      return [];
    default:
      return node.children;
  }
}

/**
 * Calls `visit` for every node in reading order, with the nodes around it, outermost first: who wants to have those
 * afterwards takes a copy, as they are one list for all.
 */
export function walk(
  nodes: readonly Node[],
  visit: (node: Node, parents: readonly Node[]) => void,
  parents: Node[] = [],
): void {
  for (const node of nodes) {
    visit(node, parents);
    const inside = childrenOf(node);
    if (!inside.length) continue;
    parents.push(node);
    walk(inside, visit, parents);
    parents.pop();
  }
}

/** Whether a node is the block of this name. */
export const isBlock = <Name extends string>(node: Node, name: Name): node is BlockNode & { name: Name } =>
  node.type === 'block' && node.name === name;

/** Nodes of the vocabulary by name, in reading order, with their parents. */
export function findBlocks(tree: readonly Flow[], ...names: string[]) {
  const found: { node: Extract<Node, { props: unknown }>; parents: readonly Node[] }[] = [];
  walk(tree, (node, parents) => {
    if ('props' in node && names.includes(node.name)) found.push({ node, parents: [...parents] });
  });
  return found;
}

/** Every piece of an exercise that has a drawing beside it, with the drawing's name. */
export function picturedIn(tree: readonly Flow[]): { picture: string; node: MarkNode }[] {
  const found: { picture: string; node: MarkNode }[] = [];
  walk(tree, (node) => {
    if (node.type === 'mark' && typeof node.props.picture === 'string')
      found.push({ picture: node.props.picture, node });
  });
  return found;
}

/** The words of a piece of tree as plain text; a soft line break is a space. */
export function textOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) => (node.type === 'text' ? node.value : node.type === 'break' ? ' ' : textOf(childrenOf(node))))
    .join('');
}

/**
 * The marks a paragraph wholly consists of (white space aside), when they all bear one of these names: an answer,
 * an utterance, the options of a question. Null when the paragraph holds anything else.
 */
export function wholly(node: Flow, names: readonly string[]): MarkNode[] | null {
  if (node.type !== 'paragraph') return null;
  const marks: MarkNode[] = [];
  for (const child of node.children) {
    if (child.type === 'mark' && names.includes(child.name)) marks.push(child);
    else if (!(child.type === 'text' && child.value.trim() === '')) return null;
  }
  return marks.length ? marks : null;
}
