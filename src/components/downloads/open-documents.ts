/** The pages of grades that were asked for. */
const pages = new Map<string, Promise<Document>>();

/**
 * A link to a pack's documents opens them on the spot: they are taken from the grade's own page, so that this page
 * stays light however many lessons there are. Without a line the link is followed, and the browser says what is wrong.
 */
export async function openDocuments(link: HTMLAnchorElement): Promise<HTMLDetailsElement | null> {
  const { href, pathname, hash } = link;
  link.setAttribute('aria-busy', 'true');
  try {
    if (!pages.has(pathname)) pages.set(pathname, fetchPage(pathname));
    const list = (await pages.get(pathname)!).getElementById(hash.slice(1))!;
    const details = document.createElement('details');
    const summary = document.createElement('summary');
    details.className = link.className;
    details.open = true;
    summary.append(...link.childNodes);
    details.append(summary, document.importNode(list, true));
    link.replaceWith(details);
    summary.focus();
    return details;
  } catch {
    pages.delete(pathname);
    location.href = href;
    return null;
  }
}

async function fetchPage(address: string): Promise<Document> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  // Its styles are this page's too; parsed inline they would break this page's policy.
  const html = (await response.text()).replace(/<style[^]*?<\/style>/g, '');
  return new DOMParser().parseFromString(html, 'text/html');
}
