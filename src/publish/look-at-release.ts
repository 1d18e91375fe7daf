import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from './sha256.ts';
import { readManifest, type PackFile } from './manifest.ts';
import { list } from './usb/make-usb.ts';
import { writeWhole } from './write-whole.ts';

/** A release as one looks at it to tell what is different: its pages by address, its downloads. */
export interface Look {
  /** A hash of all its bytes, which every page bears. */
  stamp: string;
  pages: ReadonlyMap<string, { title: string; hash: string }>;
  files: readonly PackFile[];
}

/**
 * `seen`: a file that remembers what was looked at last. A release is known by its stamp, and how one looks by the text
 * of this module.
 */
export async function lookAt(release: string, seen?: string): Promise<Look> {
  const stamp = stampOf(await readFile(path.join(release, 'index.html'), 'utf8'));
  const name = `${stamp} ${sha256(await readFile(import.meta.filename))}`;
  const known = seen === undefined ? null : await readSeen(seen);
  const pages = known?.name === name ? new Map(known.pages) : await lookAtPages(release);
  // What cannot be kept is looked at again.
  if (seen) await writeWhole(seen, JSON.stringify({ name, pages: [...pages] } satisfies Seen)).catch(() => {});
  return { stamp, pages, files: await readManifest(path.join(release, 'tai-ve')) };
}
interface Seen {
  name: string;
  pages: [address: string, page: { title: string; hash: string }][];
}

const readSeen = (file: string): Promise<Seen | null> =>
  readFile(file, 'utf8')
    .then((text) => JSON.parse(text) as Seen | null)
    .catch(() => null);

async function lookAtPages(release: string): Promise<Map<string, { title: string; hash: string }>> {
  const pages = new Map<string, { title: string; hash: string }>();
  for (const [name, file] of await list(release, '/')) {
    if (!name.endsWith('.html')) continue;
    const page = readFileSync(file);
    // What is left out are letters that bytes alone say too: of a page only the title is read as words.
    const html = page.toString('latin1');
    const titled = /<title>([^<]*)<\/title>/.exec(html)?.[1];
    const title = unescape(titled === undefined ? name : Buffer.from(titled, 'latin1').toString());
    pages.set(name.replace(/index\.html$/, ''), { title: title.replace(/ · Khiên$/, ''), hash: sha256(asRead(html)) });
  }
  return pages;
}

const stampOf = (html: string): string => /<meta name="khien-release" content="(\w+)">/.exec(html)?.[1] ?? '';

/** A page without what changes on every page when one does: the release's name, hashes in names, weights of files. */
const asRead = (html: string): string =>
  html
    .replace(/<meta name="khien-release"[^>]*>/, '')
    .replace(/<meta http-equiv="content-security-policy"[^>]*>/i, '')
    .replace(/\.[\w-]{8}\.(css|js|woff2)/g, '.$1')
    .replace(/(<data class="size"[^>]*>)[^<]*/g, '$1');

const unescape = (text: string): string =>
  text.replace(
    /&(amp|lt|gt|quot|#39|#x27);/g,
    (sign) => ({ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' })[sign] ?? "'",
  );
