import { walk, wholly, type Flow, type Inline, type MarkNode } from '../curriculum/tree.ts';
import type { Option, Part } from './question.ts';

/** Parts the paragraphs that wholly consist of these marks from everything else. */
export function takeMarks(nodes: readonly Flow[], names: readonly string[]): { prompt: Flow[]; marks: MarkNode[] } {
  const prompt: Flow[] = [];
  const marks: MarkNode[] = [];
  for (const node of nodes) {
    const found = wholly(node, names);
    if (found) marks.push(...found);
    else prompt.push(node);
  }
  return { prompt, marks };
}

/** Those of some marks that bear this name. */
export const named = (marks: readonly MarkNode[], name: string): MarkNode[] =>
  marks.filter((mark) => mark.name === name);

/** A piece with its words, without what stands in marks of its own inside it. */
export function toPart(mark: MarkNode): Part {
  const isOwn = (node: Inline) => !(node.type === 'mark' && ['Why', 'With'].includes(node.name));
  const { id, picture, myth } = mark.props;
  return {
    id: String(id),
    text: trim(mark.children.filter(isOwn)),
    why: take(mark, 'Why'),
    ...(typeof picture === 'string' ? { picture } : {}),
    ...(typeof myth === 'string' ? { myth } : {}),
    at: mark.at,
  };
}

export const toOption = (mark: MarkNode): Option => ({ ...toPart(mark), right: mark.props.right === true });

/** The words in the marks of this name directly inside a part. */
export const take = (part: MarkNode, name: string): Inline[] =>
  trim(part.children.flatMap((node) => (node.type === 'mark' && node.name === name ? node.children : [])));

/** The marks of these names anywhere in a piece of tree, in reading order. */
export function marksIn(tree: readonly Flow[], ...names: string[]): MarkNode[] {
  const found: MarkNode[] = [];
  walk(tree, (node) => {
    if (node.type === 'mark' && names.includes(node.name)) found.push(node);
  });
  return found;
}

/** Drops the white space between an option's words and its <With> and <Why>. */
export function trim(nodes: readonly Inline[]): Inline[] {
  const isWord = (node: Inline) => node.type !== 'text' || node.value.trim() !== '';
  const first = nodes.findIndex(isWord);
  const words = nodes.slice(Math.max(0, first), nodes.findLastIndex(isWord) + 1);
  return words.map((node, i) => {
    if (node.type !== 'text') return node;
    let { value } = node;
    if (i === 0) value = value.trimStart();
    if (i === words.length - 1) value = value.trimEnd();
    return { ...node, value };
  });
}
