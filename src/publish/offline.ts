import { createHash } from 'node:crypto';
import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { ALERTS_SCRIPT, helpPage, OFFLINE, under, WORKER } from '../curriculum/address.ts';
import { assetsOf, soundsOf } from '../curriculum/named-files.ts';
import { showBytes } from '../curriculum/show-bytes.ts';
import { tightenCsp } from './tighten-csp.ts';

/**
 * Finishes a release for use without a line: writes in how heavy each download is, takes from each page's policy what
 * is not its own, stamps every page with the release's name (a hash of all its bytes, so the same content is the same
 * release), and adds the service worker.
 */
export async function makeOffline(project: string, release: string, base: string): Promise<void> {
  const files = (await readdir(release, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  const pages = new Map<string, string>();
  for (const file of files) if (file.endsWith('.html')) pages.set(file, await readFile(file, 'utf8'));
  for (const [file, html] of pages) pages.set(file, tightenCsp(await fillSizes(html, release, base)));

  // Lessons and quizzes: what else a grade has brings its own, and the slides and the votes are the teacher's.
  const learning = [...pages].filter(([file]) =>
    /^lop-\d+[\\/](?!soi-tin[\\/]|.*[\\/](chieu|gio-the)[\\/]).+[\\/]/.test(path.relative(release, file)),
  );
  const named = [...new Set(learning.flatMap(([, html]) => assetsOf(html)))];
  // The font comes after the page, so that no page names it (components/late-font.ts).
  const font = files.filter((file) => /be-vietnam-pro[^/\\]*\.woff2$/.test(file));
  const shell = [...named, ...font.map((file) => `${base}_astro/${path.basename(file)}`)].sort();
  const worker = await bundleWorker(project, base, shell);
  const hash = createHash('sha256').update(worker);
  for (const file of files)
    hash
      .update(path.relative(release, file).split(path.sep).join('/'))
      .update(pages.get(file) ?? (await readFile(file)));
  const stamp = hash.digest('hex').slice(0, 12);

  for (const [file, html] of pages)
    await writeFile(file, html.replace('<meta charset="utf-8">', `$&<meta name="khien-release" content="${stamp}">`));
  await writeFile(path.join(release, WORKER), worker.replaceAll(RELEASE, stamp));
}

/** Stands for the release's name until that is known: the worker's own code is part of it. */
const RELEASE = '__KHIEN_RELEASE__';

async function bundleWorker(project: string, base: string, shell: string[]): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(project, 'src/offline/worker.ts')],
    bundle: true,
    format: 'iife',
    minify: true,
    write: false,
    target: 'es2022',
    define: {
      RELEASE: JSON.stringify(RELEASE),
      BASE: JSON.stringify(base),
      ALERTS: JSON.stringify(under(base, ALERTS_SCRIPT)),
      OFFLINE: JSON.stringify(under(base, OFFLINE)),
      HELP: JSON.stringify(under(base, helpPage())),
      SHELL: JSON.stringify(shell),
    },
  });
  return outputFiles[0]!.text;
}

/** A `<data class="size">` names addresses and is told their weight: of a file as it is, of pages as they are sent. */
async function fillSizes(html: string, release: string, base: string): Promise<string> {
  let filled = html;
  for (const [empty, addresses] of html.matchAll(/<data class="size" value="([^"]*)"><\/data>/g)) {
    const bytes = await weigh(addresses!.split(' '), release, base);
    filled = filled.replace(empty, empty.replace('></', `>${showBytes(bytes)}</`));
  }
  return filled;
}

async function weigh(addresses: readonly string[], release: string, base: string): Promise<number> {
  const place = (address: string) => path.join(release, address.slice(base.length - 1));
  const files = new Set<string>();
  for (const address of addresses) {
    const file = address.endsWith('/') ? path.join(place(address), 'index.html') : place(address);
    files.add(file);
    if (!file.endsWith('.html')) continue;
    const html = await readFile(file, 'utf8');
    for (const asset of [...assetsOf(html), ...soundsOf(html)]) files.add(place(asset));
  }
  let bytes = 0;
  for (const file of files)
    bytes += /\.(html|css|js)$/.test(file) ? gzipSync(await readFile(file)).length : (await stat(file)).size;
  return bytes;
}
