import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocks, lessonBlocks } from '../blocks/registry.ts';
import { walk, type Node } from '../curriculum/tree.ts';
import { normalForm } from '../reading/normal-form.ts';
import { readMdx } from '../reading/read-lesson.ts';
import { buildComponents } from './components.ts';
import { anyLesson } from '../../test/made/any-lesson.ts';
import { CONTENT, GOLDEN } from '../../test/folders.ts';
import { cases } from '../../test/laws.ts';
import { fileSurvives, keystatic, openAndSave, survives, textsIn } from '../../test/open-in-editor.ts';
import { SAMPLE } from '../../test/sample.ts';

/** Of the real texts those of one lesson: all of them are opened in `npm run test:content`. */
const REAL = path.join(CONTENT, 'lessons', SAMPLE[1]!);
describe('opened and saved in the form editor, a text stays the same', () => {
  test.each([GOLDEN, REAL].flatMap((content) => textsIn(content).map((name) => [name, content] as const)))(
    '%s',
    (name, content) => fileSurvives(content, name),
  );
});

test('so does any text an author could write with the blocks of a lesson, and its normal form is one', () => {
  fc.assert(
    fc.property(anyLesson, (body) => {
      survives(body, lessonBlocks);
      // Written by hand or in the editor: one form.
      const kept = normalForm(body, lessonBlocks)!;
      expect(normalForm(kept, lessonBlocks)).toBe(kept);
    }),
    cases(30),
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
