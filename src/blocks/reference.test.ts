import { expect, test } from 'vitest';
import { z } from 'zod';
import { blockReach } from './reach.ts';
import { blocks } from './registry.ts';
import { blockReference } from './reference.ts';

test('the authors’ reference of blocks is what the schemas say', async () => {
  await expect(blockReference()).toMatchFileSnapshot('../../content/CAC-THE.md');
});

test('where each block goes is told from what it answers', async () => {
  await expect(blockReach()).toMatchFileSnapshot('../../docs/the-den-dau.md');
});

test('the vocabulary is the one agreed on: a name or a value that changes is seen, and takes its codemod along', async () => {
  const schema = Object.values(blocks).map(({ name, kind, inside, props }) => ({
    name,
    kind,
    inside,
    props: z.toJSONSchema(props, { io: 'input', unrepresentable: 'any' }),
  }));
  await expect(JSON.stringify(schema, null, 1)).toMatchFileSnapshot('../../test/golden/expected/vocabulary.json');
});

test('the reference names every block', () => {
  for (const name of Object.keys(blocks)) expect(blockReference()).toContain(`\`<${name}>\``);
});
