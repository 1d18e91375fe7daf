import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { list } from '../src/publish/usb/make-usb.ts';
import { lookOnceAtPage } from './look-once.ts';

interface Page {
  ids: string[];
  links: string[];
}
/** Every address in a page that a browser would follow or fetch, and every place in it that an anchor can name. */
function readPage(html: string): Page {
  const page: Page = { ids: [], links: [] };
  const visit = (node: DefaultTreeAdapterTypes.Node) => {
    if (tree.isElementNode(node)) {
      for (const { name, value } of node.attrs) {
        if (name === 'id') page.ids.push(value);
        else if (['href', 'src', 'poster', 'action'].includes(name)) page.links.push(value);
      }
      if (node.tagName === 'template') visit((node as DefaultTreeAdapterTypes.Template).content);
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return page;
}

/** Pages by their file names, each read once: that takes longer than all that is asked of them. */
export async function readPages(pages: Record<string, string>): Promise<Record<string, Page>> {
  const read: Record<string, Page> = {};
  for (const [file, html] of Object.entries(pages))
    read[file] = await lookOnceAtPage('links', html, () => readPage(html));
  return read;
}

/** Links of these pages (by file name) that lead to no file or no anchor. `toFile` says which file an address means. */
export function brokenLinks(
  read: Record<string, Page>,
  hasFile: (file: string) => boolean,
  toFile: (address: string, from: string) => string,
): string[] {
  return Object.entries(read).flatMap(([from, { links }]) =>
    links
      .filter((address) => !/^(https?:|tel:|sms:|mailto:|data:)/.test(address))
      .flatMap((address) => {
        const [place, anchor] = address.split('#') as [string, string?];
        const target = place === '' ? from : toFile(place, from);
        if (!hasFile(target)) return [`${from} → ${address}`];
        // `#lop=8` is a wish that the page's script reads, no place in it.
        const isPlace = anchor && !anchor.includes('=');
        return !isPlace || !(target in read) || read[target]!.ids.includes(decodeURIComponent(anchor))
          ? []
          : [`${from} → ${address}`];
      }),
  );
}

export const toWebFile = (address: string) => (address.endsWith('/') ? `${address}index.html` : address).slice(1);
export const toUsbFile = (address: string, from: string) => path.posix.join(path.posix.dirname(from), address);

/** Where each file of a site lies, by its name. */
export const filesOf = async (site: string): Promise<Map<string, string>> =>
  new Map(await list(await realpath(site), ''));

export async function webPages(site: string): Promise<{ files: Map<string, string>; pages: Record<string, string> }> {
  const files = await filesOf(site);
  const pages: Record<string, string> = {};
  for (const [file, place] of files) if (file.endsWith('.html')) pages[file] = await readFile(place, 'utf8');
  return { files, pages };
}
