import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules that ask about colours: all that can differ between a light page and the same page dark. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds wrong with the page as it stands: each rule with the first piece that breaks it. With `of: 'colours'`
 * only what depends on them is asked.
 */
export async function violationsOn(page: Page, { of }: { of?: 'colours' } = {}): Promise<string[]> {
  // Through the debugger's own door: the site's content security policy lets no script in.
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (options) =>
      (
        globalThis as unknown as {
          axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        }
      ).axe.run(options),
    // Rules by name, so that they are asked though axe leaves some out by default.
    of ? { runOnly: { type: 'rule', values: OF_COLOURS } } : {},
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
