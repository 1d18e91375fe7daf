import path from 'node:path';
import { defaultTreeAdapter as tree, parse, serialize, type DefaultTreeAdapterTypes } from 'parse5';
import { fileOf } from '../../curriculum/address.ts';
import type { Grade } from '../../curriculum/grade.ts';
import type { Entry } from '../../search/entries.ts';

export interface Edition {
  /** The base path that the site was built for. */
  base: string;
  /** The one grade it is for; null for the whole. */
  grade: Grade | null;
  /**
   * Whether it carries the papers; without them, links to them are taken out, and `data-without-papers` says where they
   * are.
   */
  papers: boolean;
  /** Whether this file (a path from the site's root) can be in the edition. */
  has: (file: string) => boolean;
}

export interface Rewritten {
  html: string;
  /** The files that the page leads to or is made of. */
  files: Set<string>;
  /** Those of them that are scripts with imports, which file:// does not run as they are. */
  modules: Set<string>;
  /** Addresses that it linked to and that the edition has not. */
  dead: string[];
}

type Element = DefaultTreeAdapterTypes.Element;
const isElement = (node: DefaultTreeAdapterTypes.Node): node is Element => 'tagName' in node;

/**
 * A finished page of the web edition → the same page for file://. Addresses become relative and name a file; module
 * scripts become classic ones; what only the web has, or another grade, is left out. A page says so itself:
 * `data-web-only`, `data-usb-only` (hidden on the web), `data-grade="5"`, `data-not-whole` (not in the whole edition),
 * `data-with-papers`.
 */
export function rewritePage(html: string, file: string, edition: Edition): Rewritten {
  const document = parse(html);
  const files = new Set<string>();
  const modules = new Set<string>();
  const dead: string[] = [];

  /** The address as this page must say it; null when it leads nowhere in this edition. */
  const relative = (address: string): string | null => {
    const target = targetOf(address, edition.base);
    if (!edition.has(target)) {
      dead.push(address);
      return null;
    }
    files.add(target);
    return path.posix.relative(path.posix.dirname(file), target) + address.slice(placeOf(address).length);
  };

  const visit = (parent: DefaultTreeAdapterTypes.ParentNode): void => {
    for (const node of [...parent.childNodes]) {
      if (!isElement(node)) continue;
      if (isLeftOut(node, edition)) {
        // A list item that held nothing but the link goes with it.
        const item =
          isElement(parent as Element) &&
          (parent as Element).tagName === 'li' &&
          parent.childNodes.filter(isElement).length === 1;
        tree.detachNode(item ? (parent as Element) : node);
        continue;
      }
      const get = (name: string) => node.attrs.find((attribute) => attribute.name === name)?.value;
      const drop = (...names: string[]) => (node.attrs = node.attrs.filter(({ name }) => !names.includes(name)));
      for (const shown of ['data-usb-only', 'data-without-papers']) if (get(shown) !== undefined) drop(shown, 'hidden');
      if (node.tagName === 'script' && get('type') === 'module' && get('src'))
        modules.add(fileOf(get('src')!, edition.base));
      for (const attribute of [...node.attrs]) {
        if (!['href', 'src'].includes(attribute.name) || !attribute.value.startsWith('/')) continue;
        const there = relative(attribute.value);
        if (there === null) drop(attribute.name);
        else attribute.value = there;
      }
      if (node.tagName === 'script') {
        if (get('id') === 'muc-luc') setText(node, filterEntries(textOf(node), edition.grade, relative));
        else if (get('src') && get('type') === 'module') {
          drop('type');
          node.attrs.push({ name: 'defer', value: '' });
        }
      }
      visit(node);
      if (node.tagName === 'template') visit((node as DefaultTreeAdapterTypes.Template).content);
    }
  };
  visit(document);
  return { html: serialize(document), files, modules, dead };
}

const placeOf = (address: string): string => /^[^?#]*/.exec(address)![0];

/** The file that an address of the site leads to. */
export const targetOf = (address: string, base: string): string => fileOf(placeOf(address), base);

/** What the web alone needs, what belongs to another grade, what leads to papers that are not there. */
function isLeftOut({ tagName, attrs }: Element, { base, grade, papers }: Edition): boolean {
  const get = (name: string) => attrs.find((attribute) => attribute.name === name)?.value;
  if (grade === null && get('data-not-whole') !== undefined) return true;
  if (get('data-web-only') !== undefined || (papers && get('data-without-papers') !== undefined)) return true;
  if (!papers && get('data-with-papers') !== undefined) return true;
  if (!papers && tagName === 'a' && get('href')?.startsWith(`${base}tai-ve/`)) return true;
  // Addresses on the web, and fonts asked for ahead of time, which file:// does not allow.
  if (tagName === 'link') return !['stylesheet', 'icon'].includes(get('rel') ?? '');
  if (tagName === 'meta') return get('property')?.startsWith('og:') ?? false;
  const own = get('data-grade');
  return grade !== null && own !== undefined && !own.split(' ').includes(String(grade));
}

/** What search can find, with the grades and addresses of this edition. */
function filterEntries(json: string, grade: Grade | null, relative: (address: string) => string | null): string {
  const entries = (JSON.parse(json) as Entry[]).flatMap((entry) => {
    const grades = entry.grades.flatMap(([own, address]): Entry['grades'] => {
      if (grade !== null && own !== grade) return [];
      const there = relative(address);
      return there === null ? [] : [[own, there]];
    });
    return grades.length ? [{ ...entry, grades }] : [];
  });
  return JSON.stringify(entries).replaceAll('<', '\\u003c');
}

const textOf = (node: Element): string =>
  node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
function setText(node: Element, text: string): void {
  node.childNodes = [];
  tree.insertText(node, text);
}
