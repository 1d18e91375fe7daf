import type { Page } from 'playwright-core';

/** The words of the lesson that a page shows, without those the page says of its own. */
export const wordsShown = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const article = document.querySelector('article[data-lesson]')!.cloneNode(true) as HTMLElement;
    // An exercise shows its pieces mixed, and again with their reasons: see the law on exercises.
    for (const label of article.querySelectorAll('[data-label], [data-exercise]')) label.remove();
    // Blocks stand apart; words inside a line are as the author wrote them.
    for (const block of article.querySelectorAll(
      'p, li, ul, ol, h1, h2, h3, h4, td, th, div, section, figcaption, dt, dd, summary, br',
    )) {
      block.before(' ');
      block.after(' ');
    }
    return article.textContent!;
  });

/** What who does not see the page reads in its order, as the browser tells it; not what is said in between. */
export async function heardOn(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const tell = (id: string): string => {
    const { role, name, ignored, childIds = [] } = byId.get(id)!;
    if (role?.value === 'status') return '';
    if (!ignored && ['StaticText', 'button', 'checkbox'].includes(String(role?.value))) return ` ${name?.value} `;
    return childIds.map(tell).join('');
  };
  return tell(nodes[0]!.nodeId).replace(/\s+/g, ' ');
}

/** The titles whose last line is one syllable. */
export const loneSyllables = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'main :is(h1, .card h2, .activity h2, .activity h3:not(.message-head *))',
      ),
    ]
      // What only a reader's voice says has no lines.
      .filter((title) => title.offsetWidth > 1)
      .filter((title) => {
        const texts = document.createTreeWalker(title, NodeFilter.SHOW_TEXT, (text) =>
          text.parentElement!.closest('.hidden-words, .badge, .task-number')
            ? NodeFilter.FILTER_REJECT
            : NodeFilter.FILTER_ACCEPT,
        );
        const tops: number[] = [];
        while (texts.nextNode()) {
          for (const { index } of texts.currentNode.nodeValue!.matchAll(/\S+/g)) {
            const range = document.createRange();
            range.setStart(texts.currentNode, index);
            range.setEnd(texts.currentNode, index + 1);
            tops.push(range.getBoundingClientRect().top);
          }
        }
        return tops.length > 1 && tops.at(-1)! > tops.at(-2)! + 5;
      })
      .map(({ innerText }) => innerText),
  );
