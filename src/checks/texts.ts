import { z } from 'zod';
import { blocks } from '../blocks/registry.ts';
import { unwrap } from '../curriculum/field-names.ts';
import { childrenOf, walk, type At, type Inline, type MarkNode, type Node } from '../curriculum/tree.ts';
import type { Document, Path } from '../reading/document.ts';
import { atAttribute, atInside } from '../reading/place.ts';

/** A run of words people will see, and where each of its characters stands in the author's file. */
export interface Shown {
  text: string;
  placeOf: (index: number) => At;
  /** The blocks around it, outermost first, the tag of an attribute included. */
  around: readonly Node[];
  /** The keys that lead to it, for a text of YAML. */
  path?: Path;
  /** The name of the attribute whose value it is. */
  attribute?: string;
  /** The marks in it: <Fact>, <Term>… */
  marks: readonly Marked[];
}

/** A mark in a run of words, and from which character to which. */
export interface Marked {
  name: string;
  from: number;
  to: number;
  props: MarkNode['props'];
}

/** Whether this attribute of a tag holds words that people read: a text that says nothing of being a name. */
function isRead(tag: string, attribute: string): boolean {
  const prop = blocks[tag]?.props.shape[attribute] as z.ZodType | undefined;
  const bare = prop && unwrap(prop);
  return bare instanceof z.ZodString && !bare.meta()?.names;
}

/** Stands for what was left out of a text, so that no pattern reaches across it. */
export const GAP = '\uFFFC';

/**
 * Every text of a document that reaches a page or a paper. `gap` names marks to leave out, their words replaced by one
 * GAP.
 */
export function textsOf(document: Document, gap: readonly string[] = []): readonly Shown[] {
  const { tree } = document;
  const known = read.get(tree) ?? new Map<string, readonly Shown[]>();
  read.set(tree, known);
  const shown = known.get(gap.join(' ')) ?? readTexts(document, gap);
  known.set(gap.join(' '), shown);
  return shown;
}

/** Many rules ask for the same: as long as the tree is at hand. */
const read = new WeakMap<Document['tree'], Map<string, readonly Shown[]>>();

function readTexts(document: Document, gap: readonly string[]): Shown[] {
  const shown: Shown[] = dataTexts(document, document.data, []);
  walk(document.tree, (node, parents) => {
    const around = [...parents, node];
    shown.push(...attributeTexts(document, node, around));
    for (const line of linesOf(node)) shown.push(lineText(document, line, around, gap));
  });
  return shown;
}

/** The lines of words directly in a node that holds words: a paragraph, a heading, each cell of a table. */
function linesOf(node: Node): readonly (readonly Inline[])[] {
  if (node.type === 'paragraph' || node.type === 'heading') return [node.children];
  return node.type === 'table' ? [...node.head, ...node.rows.flat()] : [];
}

function lineText(
  { source }: Document,
  line: readonly Inline[],
  around: readonly Node[],
  gap: readonly string[],
): Shown {
  const { text, marks } = collect(line, gap);
  // Few are ever asked where they stand, and what tells it weighs more than the words.
  const placeOf = (index: number): At => {
    const piece = collect(line, gap).pieces.findLast(({ from }) => from <= index);
    return piece ? atInside(source, piece.at, piece.value, index - piece.from) : around.at(-1)!.at;
  };
  return { text, placeOf, around, marks };
}

/** The words of a line, the pieces that they are joined from, and the marks among them. */
function collect(line: readonly Node[], gap: readonly string[]) {
  const pieces: { from: number; value: string; at: At }[] = [];
  const marks: Marked[] = [];
  let text = '';
  const add = (value: string, at: At) => {
    pieces.push({ from: text.length, value, at });
    text += value;
  };
  const addAll = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if (node.type === 'text') add(node.value, node.at);
      else if (node.type === 'break') add(' ', node.at);
      else if (node.type === 'inline' || (node.type === 'mark' && gap.includes(node.name))) add(GAP, node.at);
      else {
        const from = text.length;
        addAll(childrenOf(node));
        if (node.type === 'mark') marks.push({ name: node.name, from, to: text.length, props: node.props });
      }
    }
  };
  addAll(line);
  return { text, pieces, marks };
}

function attributeTexts({ source }: Document, node: Node, around: readonly Node[]): Shown[] {
  if (!('props' in node)) return [];
  const tag = node.name;
  return Object.entries(node.props).flatMap(([name, text]): Shown[] => {
    if (typeof text !== 'string' || !isRead(tag, name)) return [];
    return [
      {
        text,
        placeOf: (index) => atInside(source, atAttribute(source, node.at, name), text, index),
        around,
        attribute: name,
        marks: [],
      },
    ];
  });
}

function dataTexts(document: Document, value: unknown, path: (string | number)[]): Shown[] {
  if (typeof value === 'string')
    return [
      {
        text: value,
        placeOf: (index) => atInside(document.source, document.placeOf(path), value, index),
        around: [],
        path,
        marks: [],
      },
    ];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    dataTexts(document, inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** Whether a text belongs to a made-up world: one of these, or a question; so do those of a warning. */
export const isSample = (document: Document, { around, path = [] }: Pick<Shown, 'around' | 'path'>): boolean =>
  document.kind === 'questions' ||
  (document.kind === 'alert' && ['message', 'questions'].includes(String(path[0]))) ||
  around.some((node) => node.type === 'block' && blocks[node.name]?.madeUp);
