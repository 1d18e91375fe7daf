import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, vi } from 'vitest';
import * as core from '../node_modules/@keystatic/core/dist/keystatic-core.js';
import * as contentComponents from '../node_modules/@keystatic/core/dist/keystatic-core-content-components.js';
import { lessonBlocks, questionBlocks, type Vocabulary } from '../src/blocks/registry.ts';
import type { Flow, Node } from '../src/curriculum/tree.ts';
import { buildComponents } from '../src/editor/components.ts';
import { normalForm } from '../src/reading/normal-form.ts';
import { readMdx } from '../src/reading/read-lesson.ts';
import { splitMatter } from '../src/reading/split-matter.ts';

// A text that begins with a table puts the cursor in a cell, where the editor makes an element for its menu.
vi.stubGlobal('document', { createElement: () => ({}) });

export const keystatic = { ...contentComponents, fields: core.fields, icon: () => null as never };
const editors = new Map(
  [lessonBlocks, questionBlocks].map((vocabulary) => [
    vocabulary as Vocabulary,
    core.fields.mdx({ label: 'Bài', components: buildComponents(vocabulary, keystatic) }),
  ]),
);

/** What the form editor writes back when a text is opened and saved without a change. */
export function openAndSave(body: string, vocabulary: Vocabulary): string {
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

/** Opened and saved in the form editor, a text stays the same. */
export function survives(body: string, vocabulary: Vocabulary): void {
  const read = (text: string): Flow[] => {
    const { tree, problems } = readMdx(text, 'bai.mdx', vocabulary);
    expect(problems).toEqual([]);
    return tree;
  };
  const saved = openAndSave(body, vocabulary);
  expect(bare(read(saved))).toEqual(bare(read(body)));
  // As it is kept it says the same, and saved once more it is the same text.
  const kept = normalForm(saved, vocabulary)!;
  expect(bare(read(kept))).toEqual(bare(read(body)));
  expect(normalForm(openAndSave(kept, vocabulary), vocabulary)).toBe(kept);
}

/** The texts of every lesson of a content folder, each by its place in it. */
export const textsIn = (content: string): string[] =>
  readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((name) => /(bai|cau-hoi)\.mdx$/.test(name));

export function fileSurvives(content: string, name: string): void {
  const { body } = splitMatter(readFileSync(path.join(content, name), 'utf8'), name);
  survives(body, name.endsWith('cau-hoi.mdx') ? questionBlocks : lessonBlocks);
}
