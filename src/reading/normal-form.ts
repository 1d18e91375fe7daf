import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';
import type { z } from 'zod';
import type { BlockSchema } from '../blocks/define.ts';
import type { Vocabulary } from '../blocks/registry.ts';
import { parseMdx } from './parse-mdx.ts';
import type { Element } from './read-attributes.ts';

/**
 * The one way to lay a text out, whoever wrote it, by hand or in the form editor: no indents, so that moving a block
 * changes no line in it; tables without padding, so that a word changes one row; attributes in the order of the schema,
 * none that says what is said without it. Null for a text that does not parse.
 */
export function normalForm(body: string, vocabulary: Vocabulary): string | null {
  const { root, problems } = parseMdx(body, '', 0, Object.keys(vocabulary));
  if (!root || problems.length) return null;
  return writeTree(root, vocabulary);
}

/** A tree that no author wrote, as what was read from a stranger's file: laid out the same way. */
export const writeTree = (root: Root, vocabulary: Vocabulary): string =>
  writer.stringify(tidy(root, vocabulary) as Root).replace(/^\n+/, '');

function tidy(node: Nodes, vocabulary: Vocabulary): Nodes {
  if (node.type === 'text') return { ...node, value: node.value.normalize('NFC') };
  if (!('children' in node)) return node;
  const children = (node.children as Nodes[]).map((child) => tidy(child, vocabulary));
  const attributes = isElement(node) ? { attributes: tidyAttributes(node, vocabulary[node.name ?? '']) } : {};
  return { ...node, ...attributes, children } as Nodes;
}

const isElement = (node: Nodes): node is Element =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

function tidyAttributes({ attributes }: Element, schema: BlockSchema | undefined): Element['attributes'] {
  const shape = schema?.props.shape ?? {};
  // What a block is called by comes first, whatever else it says.
  const order = ['id', ...Object.keys(shape)];
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return attributes
    .map((attribute) =>
      attribute.type === 'mdxJsxAttribute' ? { ...attribute, value: plainValue(attribute.value) } : attribute,
    )
    .filter((attribute) => {
      if (attribute.type !== 'mdxJsxAttribute') return true;
      const prop = shape[attribute.name] as z.ZodType | undefined;
      return !prop || !isQuiet(prop, attribute.value ?? true);
    })
    .sort((a, b) => ('name' in a && 'name' in b ? rank(a.name) - rank(b.name) : 0));
}

type Value = Extract<Element['attributes'][number], { type: 'mdxJsxAttribute' }>['value'];

/** `{true}` is the bare name, `{5}` is `"5"`: what the reader takes either way is written one way. */
function plainValue(value: Value): Value {
  if (!value || typeof value === 'string') return typeof value === 'string' ? value.normalize('NFC') : value;
  const written = value.value.trim();
  if (written === 'true') return null;
  return /^-?\d+(\.\d+)?$/.test(written) ? written : value;
}

/** Whether a block says the same with this value as without it. */
function isQuiet(prop: z.ZodType, value: NonNullable<Value> | true): boolean {
  const without = prop.safeParse(undefined);
  if (!without.success) return false;
  const given = value === true || typeof value === 'string' ? value : value.value.trim() !== 'false' && value.value;
  const read = prop.safeParse(given);
  return read.success && JSON.stringify(read.data) === JSON.stringify(without.data);
}

const tagOf = ({ name, attributes }: Element, end: string): string =>
  `<${[
    name,
    ...attributes.map((attribute) => {
      if (attribute.type !== 'mdxJsxAttribute') return `{${attribute.value}}`;
      const { value } = attribute;
      if (value === null || value === undefined) return attribute.name;
      return typeof value === 'string'
        ? `${attribute.name}="${value.replace(/&(?=#?\w+;)/g, '&amp;').replaceAll('"', '&quot;')}"`
        : `${attribute.name}={${value.value}}`;
    }),
  ].join(' ')}${end}`;

type Handle = NonNullable<NonNullable<Options['handlers']>['paragraph']>;

const block: Handle = (node: Element, _, state, info) => {
  if (!node.children.length) return tagOf(node, ' />');
  return `${tagOf(node, '>')}\n\n${state.containerFlow(node as never, info)}\n\n</${node.name}>`;
};
const words: Handle = (node: Element, _, state, info) => {
  if (!node.children.length) return tagOf(node, ' />');
  return `${tagOf(node, '>')}${state.containerPhrasing(node as never, { ...info, before: '>', after: '<' })}</${node.name}>`;
};

const writer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkMdx)
  .use(remarkStringify, {
    bullet: '-',
    rule: '-',
    // A paragraph that begins with these words would be read as a command, which remark-mdx does not think of.
    unsafe: [
      { atBreak: true, character: 'i', after: 'mport ' },
      { atBreak: true, character: 'e', after: 'xport ' },
    ],
    handlers: { mdxJsxFlowElement: block, mdxJsxTextElement: words } as never,
  });
