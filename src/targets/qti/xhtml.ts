import { defaultTreeAdapter as tree, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { element, words, type Xml } from '../exchange/xml.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** What both editions of QTI know of HTML. How it looks is the style sheet's: it goes by `class`. */
const KNOWN = new Set(
  'p div span br hr strong em a img ul ol li table caption colgroup col thead tbody tr th td h1 h2 h3 h4 figure figcaption'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(['class', 'href', 'src', 'alt', 'colspan', 'rowspan', 'scope']);

/** HTML as XML that QTI takes: tags closed, looks left to classes, `<u>` and the like said by a class. */
export const toXhtml = (html: string): Xml => parseFragment(html).childNodes.map(write).join('');

function write(node: Node): Xml {
  if (tree.isTextNode(node)) return words(node.value);
  if (!tree.isElementNode(node)) return '';
  const inside = node.childNodes.map(write).join('');
  const given = node.attrs.filter(({ name }) => ATTRIBUTES.has(name)).map(({ name, value }) => [name, value] as const);
  const attributes = Object.fromEntries(given);
  return KNOWN.has(node.tagName)
    ? element(node.tagName, attributes, inside)
    : element('span', { ...attributes, class: node.tagName }, inside);
}
