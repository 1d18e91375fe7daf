import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/**
 * Waits until the service worker has kept the page that is open, and what else of it is named by a selector of `src` or
 * `href`. Asked again and again: `waitForFunction` takes the promise of an answer for a yes.
 */
export async function untilKept(page: Page, parts?: string): Promise<void> {
  const missing = () =>
    page.evaluate(async (selector) => {
      await navigator.serviceWorker.ready;
      const roots = [document, ...[...document.querySelectorAll('template')].map(({ content }) => content)];
      const named = selector ? roots.flatMap((root) => [...root.querySelectorAll(selector)]) : [];
      const addresses = named.map((part) => part.getAttribute('src') ?? part.getAttribute('href')!);
      const all = [location.pathname, ...addresses];
      const found = await Promise.all(all.map((address) => caches.match(address)));
      return all.filter((_, place) => !found[place]);
    }, parts);
  await expect.poll(missing).toEqual([]);
}
