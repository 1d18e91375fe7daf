import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from './sha256.ts';
import { readManifest, type PackFile } from './manifest.ts';
import { list } from './usb/make-usb.ts';

/** A release as one looks at it to tell what is different: its pages by address, its downloads. */
export interface Look {
  /** A hash of all its bytes, which every page bears. */
  stamp: string;
  pages: ReadonlyMap<string, { title: string; hash: string }>;
  files: readonly PackFile[];
}

export async function lookAt(release: string): Promise<Look> {
  const pages = new Map<string, { title: string; hash: string }>();
  let stamp = '';
  for (const [name, file] of await list(release, '/')) {
    if (!name.endsWith('.html')) continue;
    const html = await readFile(file, 'utf8');
    stamp ||= /<meta name="khien-release" content="(\w+)">/.exec(html)?.[1] ?? '';
    const title = unescape(/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? name).replace(/ · Khiên$/, '');
    pages.set(name.replace(/index\.html$/, ''), { title, hash: sha256(asRead(html)) });
  }
  return { stamp, pages, files: await readManifest(path.join(release, 'tai-ve')) };
}

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
