import { defaultTreeAdapter as tree, parse, serialize, type DefaultTreeAdapterTypes } from 'parse5';
import { fileOf } from '../../curriculum/address.ts';

type Element = DefaultTreeAdapterTypes.Element;
const isElement = (node: DefaultTreeAdapterTypes.Node): node is Element => 'tagName' in node;

export interface Taken {
  html: string;
  /** The files that the page is made of, by their paths from the site's root. */
  files: string[];
  /** Addresses of the site that it linked to and the package has not: links no more. */
  dead: string[];
}

/** The way from one file of the package to another. */
export function relative(from: string, to: string): string {
  const [here, there] = [from.split('/').slice(0, -1), to.split('/')];
  let same = 0;
  while (same < here.length && same < there.length - 1 && here[same] === there[same]) same++;
  return [...here.slice(same).map(() => '..'), ...there.slice(same)].join('/');
}

/**
 * A finished page of a site as a package for a learning system has it: without what only a whole site has
 * (`data-site-only`, `data-web-only`), with what is said only there (`data-packed-only`), its addresses relative, and
 * `script` before its own. `pages` are all that the package has.
 */
export function takePage(html: string, file: string, base: string, pages: readonly string[], script: string): Taken {
  const document = parse(html);
  const files = new Set<string>();
  const dead: string[] = [];
  const visit = (parent: DefaultTreeAdapterTypes.ParentNode): void => {
    for (const node of [...parent.childNodes]) {
      if (!isElement(node)) continue;
      const get = (name: string) => node.attrs.find((attribute) => attribute.name === name)?.value;
      if (isLeftOut(node, get)) {
        tree.detachNode(node);
        continue;
      }
      const drop = (name: string) => (node.attrs = node.attrs.filter((attribute) => attribute.name !== name));
      if (get('data-packed-only') !== undefined) drop('hidden');
      // For what only looks: no head stands above.
      if (node.tagName === 'html') node.attrs.push({ name: 'data-packed', value: '' });
      for (const attribute of [...node.attrs]) {
        if (!['href', 'src'].includes(attribute.name) || !attribute.value.startsWith('/')) continue;
        const [, place, anchor] = /^([^#?]*)(.*)$/s.exec(attribute.value)!;
        const target = fileOf(place!, base);
        if (node.tagName === 'a' && !pages.includes(target)) {
          dead.push(attribute.value);
          drop('href');
          continue;
        }
        if (node.tagName !== 'a') files.add(target);
        attribute.value = relative(file, target) + anchor!;
      }
      visit(node);
      if (node.tagName === 'template') visit((node as DefaultTreeAdapterTypes.Template).content);
      if (node.tagName === 'head') addScript(node, relative(file, script), file);
    }
  };
  visit(document);
  return { html: serialize(document), files: [...files], dead };
}

function isLeftOut({ tagName }: Element, get: (name: string) => string | undefined): boolean {
  if (
    ['data-site-only', 'data-web-only', 'data-usb-only', 'data-without-script'].some((name) => get(name) !== undefined)
  )
    return true;
  // Addresses on the web, and fonts asked for ahead of time.
  if (tagName === 'link') return !['stylesheet', 'icon'].includes(get('rel') ?? '');
  // With the release's name the service worker goes too.
  if (tagName === 'meta') return get('property') !== undefined || get('name') === 'khien-release';
  return false;
}

function addScript(head: Element, src: string, page: string): void {
  const script = tree.createElement('script', head.namespaceURI, [
    { name: 'src', value: src },
    { name: 'data-page', value: page },
  ]);
  tree.appendChild(head, script);
}
