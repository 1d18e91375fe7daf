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
    async ([where, options]) => {
      const { axe } = globalThis as unknown as {
        axe: {
          run: (where: object, options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
      };
      if (!where) return axe.run(document, options);
      // Axe measures all of the page, however little is asked: what is not shown waits outside, but for drawings.
      const away = [...document.querySelectorAll('body :is(section, header, footer, div, form, ul, ol, p)')].filter(
        (one) => !one.checkVisibility() && one.parentElement!.checkVisibility() && !one.querySelector('symbol'),
      );
      const places = away.map((one) => [one, document.createComment('')] as const);
      for (const [one, place] of places) one.replaceWith(place);
      try {
        return await axe.run(where, options);
      } finally {
        for (const [one, place] of places.toReversed()) place.replaceWith(one);
      }
    },
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
  // A browser of the tests is light until it is told otherwise.
  const light = await violationsOn(page, asked);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await violationsOn(page, { ...asked, of: 'colours' });
  await page.emulateMedia({ colorScheme: null });
  return { light, dark };
}
export const NO_VIOLATIONS = { light: [], dark: [] };
