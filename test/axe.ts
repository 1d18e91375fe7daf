import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules that ask about colours: all that can differ between a light page and the same page dark. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

interface Asked {
  of?: 'colours';
  within?: readonly string[];
}

/**
 * What axe finds wrong with the page as it stands: each rule with the first piece that breaks it. With `of: 'colours'`
 * only what depends on them is asked; `within` these parts, when the rest of the page is as it was asked before.
 */
export async function violationsOn(page: Page, { of, within }: Asked = {}): Promise<string[]> {
  // Through the debugger's own door: the site's content security policy lets no script in. Once a page: it is large.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    ([where, options]) =>
      (
        globalThis as unknown as {
          axe: {
            run: (
              where: object,
              options: object,
            ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
          };
        }
      ).axe.run(where ?? document, options),
    // Rules by name, so that they are asked though axe leaves some out by default.
    [
      within ? { include: within.map((selector) => [selector]) } : null,
      { resultTypes: ['violations'], ...(of && { runOnly: { type: 'rule', values: OF_COLOURS } }) },
    ] as const,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** What axe finds in light, and what of it that depends on colours in dark: the page is brought to its state once. */
export async function violationsInBoth(
  page: Page,
  asked: Pick<Asked, 'within'> = {},
): Promise<{ light: string[]; dark: string[] }> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await violationsOn(page, asked);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await violationsOn(page, { ...asked, of: 'colours' });
  await page.emulateMedia({ colorScheme: null });
  return { light, dark };
}
export const NO_VIOLATIONS = { light: [], dark: [] };
