import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT, runScript } from '../folders.ts';

test('what shows a page on this machine asks no other one; Astro by itself would', async () => {
  const { output } = await runScript('../test/made/show-page', []);
  expect(output).toContain('Hỏi: không ai');
  const { ASTRO_TELEMETRY_DISABLED: _, ASTRO_DISABLE_UPDATE_CHECK: _also, ...env } = process.env;
  const unasked = execFileSync(process.execPath, [path.join(PROJECT, 'test/made/show-page.ts')], {
    env,
    encoding: 'utf8',
  });
  expect(unasked).toMatch(/Hỏi: .*astro/);
});
