import { expect, test } from 'vitest';
import { blocks } from './registry.ts';
import { blockReference } from './reference.ts';

test('the authors’ reference of blocks is what the schemas say', async () => {
  await expect(blockReference()).toMatchFileSnapshot('../../content/CAC-THE.md');
});

test('the reference names every block', () => {
  for (const name of Object.keys(blocks)) expect(blockReference()).toContain(`\`<${name}>\``);
});
