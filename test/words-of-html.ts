import { defaultTreeAdapter as tree, parse, serializeOuter, type DefaultTreeAdapterTypes } from 'parse5';
import { letterOf, words } from '../src/document/paper.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
const INLINE = ['a', 'strong', 'em', 'u', 'b', 'i'];

/** The words a reader of this HTML finds in its body, with the numbers and letters that its lists set. */
export function wordsOfHtml(html: string): string[] {
  const text = (nodes: readonly Node[]): string => nodes.map(one).join('');
  const one = (node: Node): string => {
    if (tree.isTextNode(node)) return node.value;
    if (!tree.isElementNode(node) || node.tagName === 'head') return '';
    const inside = node.tagName === 'ol' ? numbered(node) : text(node.childNodes);
    return INLINE.includes(node.tagName) ? inside : ` ${inside} `;
  };
  const numbered = ({ attrs, childNodes }: DefaultTreeAdapterTypes.Element): string => {
    const get = (name: string) => attrs.find((attribute) => attribute.name === name)?.value;
    const start = Number(get('start') ?? 1);
    return childNodes
      .filter(tree.isElementNode)
      .map((item, i) => ` ${get('type') === 'A' ? letterOf(i) : start + i}. ${text(item.childNodes)} `)
      .join('');
  };
  return words(text(parse(html).childNodes));
}

/** Those of a piece of it. */
export const heard = (html: string): string[] => wordsOfHtml(`<!doctype html><body>${html}`);

/**
 * All that is written in each question of a page, in its attributes too, a line each: not what waits in a template, and
 * not its key, which is hidden.
 */
export function writtenIn(html: string): string[] {
  const cards: DefaultTreeAdapterTypes.Element[] = [];
  const find = (node: Node) => {
    if (!tree.isElementNode(node)) return;
    if (node.attrs.some(({ name, value }) => name === 'class' && value.split(' ').includes('question')))
      cards.push(node);
    else node.childNodes.forEach(find);
  };
  parse(html).childNodes.forEach(find);
  const attributes = (node: Node): string[] =>
    tree.isElementNode(node)
      ? [
          ...node.attrs.flatMap(({ name, value }) => (name === 'data-key' ? [] : [value])),
          ...node.childNodes.flatMap(attributes),
        ]
      : [];
  return cards.map((card) =>
    // A word joiner holds a mark to its phrase.
    [heard(serializeOuter(card)).join(' ').replaceAll('\u2060', ''), ...attributes(card)].join('\n'),
  );
}
