import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import * as core from '../../node_modules/@keystatic/core/dist/keystatic-core.js';
import * as contentComponents from '../../node_modules/@keystatic/core/dist/keystatic-core-content-components.js';
import { blocks, lessonBlocks, questionBlocks, type Vocabulary } from '../blocks/registry.ts';
import { walk, type Flow, type Node } from '../curriculum/tree.ts';
import { readMdx } from '../reading/read-lesson.ts';
import { splitMatter } from '../reading/split-matter.ts';
import { buildComponents } from './components.ts';
import { anyLesson } from '../../test/made/any-lesson.ts';
import { cases } from '../../test/laws.ts';

// A text that begins with a table puts the cursor in a cell, where the editor makes an element for its menu.
vi.stubGlobal('document', { createElement: () => ({}) });

const keystatic = { ...contentComponents, fields: core.fields, icon: () => null as never };
const editors = new Map(
  [lessonBlocks, questionBlocks].map((vocabulary) => [
    vocabulary as Vocabulary,
    core.fields.mdx({ label: 'Bài', components: buildComponents(vocabulary, keystatic) }),
  ]),
);

/** What the form editor writes back when a text is opened and saved without a change. */
function openAndSave(body: string, vocabulary: Vocabulary): string {
  const field = editors.get(vocabulary)!;
  const value = field.parse(undefined, {
    content: new TextEncoder().encode(body),
    other: new Map(),
    external: new Map(),
    slug: 'bai',
  });
  return new TextDecoder().decode(field.serialize(value, { slug: 'bai' } as never).content);
}

/**
 * A tree without places; words as a reader sees them: one blank for any white space, neighbours joined, and bold in
 * italic the same as italic in bold.
 */
function bare(nodes: readonly Node[], styles: readonly string[] = []): Record<string, unknown>[] {
  const result: Record<string, unknown>[] = [];
  const add = (node: Record<string, unknown>) => {
    const last = result.at(-1);
    if (node.type === 'text' && last?.type === 'text' && String(last.styles) === String(node.styles))
      last.value = `${String(last.value)}${String(node.value)}`.replace(/\s+/g, ' ');
    else result.push(node);
  };
  for (const { at: _, ...node } of nodes) {
    if (node.type === 'text') add({ ...node, value: node.value.replace(/\s+/g, ' '), styles });
    else if (node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete')
      bare(node.children, [...new Set([...styles, node.type])].sort()).forEach(add);
    else if (node.type === 'list') add({ ...node, items: node.items.map((item) => bare(item)) });
    else if (node.type === 'table')
      add({
        ...node,
        head: node.head.map((cell) => bare(cell)),
        rows: node.rows.map((row) => row.map((cell) => bare(cell))),
      });
    else if ('children' in node) add({ ...node, children: bare(node.children, styles) });
    else add(node);
  }
  return result;
}

function survives(body: string, vocabulary: Vocabulary): void {
  const read = (text: string): Flow[] => {
    const { tree, problems } = readMdx(text, 'bai.mdx', vocabulary);
    expect(problems).toEqual([]);
    return tree;
  };
  const saved = openAndSave(body, vocabulary);
  expect(bare(read(saved))).toEqual(bare(read(body)));
  // Saved once more it is the same text: the editor has a form of its own and keeps to it.
  expect(openAndSave(saved, vocabulary)).toBe(saved);
}

const ROOT = path.resolve(import.meta.dirname, '../..');
const mdxOf = (folder: string) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /(bai|cau-hoi)\.mdx$/.test(name))
    .map((name) => path.join(folder, name));
const vocabularyOf = (file: string): Vocabulary => (file.endsWith('cau-hoi.mdx') ? questionBlocks : lessonBlocks);

describe('opened and saved in the form editor, a text stays the same', () => {
  test.each([...mdxOf('test/golden/content'), ...mdxOf('content')])('%s', (file) => {
    survives(splitMatter(readFileSync(path.join(ROOT, file), 'utf8'), file).body, vocabularyOf(file));
  });
});

test('so does any text an author could write with the blocks of a lesson', () => {
  fc.assert(
    fc.property(anyLesson, (body) => survives(body, lessonBlocks)),
    cases(150),
  );
});

/** Every node's type and name with those around it. */
function nodesOf(tree: readonly Node[]): string[] {
  const found: string[] = [];
  const nameOf = (node: Node) => ('name' in node ? node.name : node.type);
  walk(tree, (node, parents) => found.push([...parents, node].map(nameOf).join(' ')));
  return found;
}

test('what the reader refuses to nest, the form editor takes apart', () => {
  const apart = [
    'Một <Fact source="a">hai <Contact id="b" /> ba</Fact> bốn',
    'Một <Term meaning="a">hai <Fact source="b">ba</Fact> bốn</Term>',
    'Một **[hai](https://khien.example) ba** bốn',
    'Một **<Fact source="a">hai</Fact> ba** bốn',
  ];
  for (const body of apart) {
    const { tree, problems } = readMdx(body, 'bai.mdx', lessonBlocks);
    expect(problems).toHaveLength(1);
    expect(nodesOf(readMdx(openAndSave(body, lessonBlocks), 'bai.mdx', lessonBlocks).tree)).not.toEqual(nodesOf(tree));
  }
});

test('every block is a component with a form in Vietnamese', () => {
  const components = buildComponents(blocks, keystatic);
  expect(Object.keys(components)).toEqual(Object.keys(blocks));
  for (const [name, component] of Object.entries(components)) {
    expect(component.label).toBe(blocks[name]!.label);
    expect(Object.keys(component.schema)).toEqual(Object.keys(blocks[name]!.props.shape));
    for (const field of Object.values(component.schema)) expect('label' in field && field.label).toMatch(/^\p{Lu}/u);
  }
});
