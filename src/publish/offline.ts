import { readFileSync, writeFileSync } from 'node:fs';
import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { build } from 'esbuild';
import { ALERTS_SCRIPT, helpPage, OFFLINE, under, WORKER } from '../curriculum/address.ts';
import { keepNothing, type Keep } from '../curriculum/keep.ts';
import { assetsOf, soundsOf } from '../curriculum/named-files.ts';
import { showBytes } from '../curriculum/show-bytes.ts';
import { inTurns } from '../curriculum/in-turns.ts';
import { readManifest } from './manifest.ts';
import { hashFile, sha256 } from './sha256.ts';

/**
 * Finishes a release for use without a line: writes in how heavy each download is, stamps every page with the release's
 * name (a hash of all its bytes, so the same content is the same release), and adds the service worker. `keep`
 * remembers what a file weighs as it is sent.
 */
export async function makeOffline(
  project: string,
  release: string,
  base: string,
  keep: Keep = keepNothing,
): Promise<void> {
  const files = (await readdir(release, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  const weigh = openScales(release, base, keep);
  // Of the downloads, most of its bytes, the manifest has told.
  const downloads = await readManifest(path.join(release, 'tai-ve'));
  const known = new Map(downloads.map((one) => [one.address.slice(1), one.sha256]));
  // The font comes after the page, so that no page names it (components/late-font.ts).
  const font = files.filter((file) => /be-vietnam-pro[^/\\]*\.woff2$/.test(file));
  const shell = new Set(font.map((file) => `${base}_astro/${path.basename(file)}`));
  const told = new Map<string, Buffer>();
  const lines = await inTurns(files, WIDTH, async (file) => {
    const name = path.relative(release, file).split(path.sep).join('/');
    if (!name.endsWith('.html')) return `${name} ${known.get(name) ?? hashFile(file)}\n`;
    const page = await fillSizes(readFileSync(file), weigh);
    // What is written now could be weighed half written.
    if (page.told) told.set(file, page.html);
    // Addresses have no letter that is read otherwise so, and no page is read as letters for them.
    if (isLearnt(name)) for (const asset of assetsOf(page.html.toString('latin1'))) shell.add(asset);
    return `${name} ${sha256(page.html)}\n`;
  });
  const worker = await bundleWorker(project, base, [...shell].sort());
  const stamp = sha256(worker + lines.join('')).slice(0, 12);

  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const html = told.get(file) ?? readFileSync(file);
    const at = html.indexOf(CHARSET);
    if (at < 0) throw new Error(`${file} has no place for the release's name`);
    const after = at + CHARSET.length;
    const name = Buffer.from(`<meta name="khien-release" content="${stamp}">`);
    writeFileSync(file, Buffer.concat([html.subarray(0, after), name, html.subarray(after)]));
  }
  await writeFile(path.join(release, WORKER), worker.replaceAll(RELEASE, stamp));
}

/** What every page begins with: after it stands the release's name. */
const CHARSET = '<meta charset="utf-8">';

/** Lessons and quizzes: what else a grade has brings its own, and the slides and the votes are the teacher's. */
const isLearnt = (page: string): boolean => /^lop-\d+\/(?!soi-tin\/|.*\/(chieu|gio-the)\/).+\//.test(page);

/** So many files are weighed at once. */
const WIDTH = 16;

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

type Weigh = (addresses: readonly string[]) => Promise<number>;

/**
 * A `<data class="size">` names addresses and is told their weight: of a file as it is, of pages as they are sent. Most
 * pages have none, and stay bytes.
 */
async function fillSizes(html: Buffer, weigh: Weigh): Promise<{ html: Buffer; told: boolean }> {
  if (!html.includes('<data class="size"')) return { html, told: false };
  let filled = html.toString();
  for (const [empty, addresses] of filled.matchAll(/<data class="size" value="([^"]*)"><\/data>/g)) {
    const bytes = await weigh(addresses!.split(' '));
    filled = filled.replace(empty, empty.replace('></', `>${showBytes(bytes)}</`));
  }
  return { html: Buffer.from(filled), told: true };
}

/** Weighs what stands at addresses and all that its pages are made of, which many share: each file is weighed once. */
function openScales(release: string, base: string, keep: Keep): Weigh {
  const place = (address: string) => path.join(release, address.slice(base.length - 1));
  const bytesOf = once(async (file) => {
    if (!/\.(html|css|js)$/.test(file)) return (await stat(file)).size;
    const data = await readFile(file);
    return keep(`gzip ${sha256(data)}`, async () => (await promisify(gzip)(data)).length);
  });
  const partsOf = once(async (page) => {
    const html = await readFile(page, 'utf8');
    return [...assetsOf(html), ...soundsOf(html)].map(place);
  });
  return async (addresses) => {
    const files = new Set<string>();
    for (const address of addresses) {
      const file = address.endsWith('/') ? path.join(place(address), 'index.html') : place(address);
      files.add(file);
      if (file.endsWith('.html')) for (const part of await partsOf(file)) files.add(part);
    }
    let bytes = 0;
    for (const file of files) bytes += await bytesOf(file);
    return bytes;
  };
}

/** The same, asked once of each file. */
function once<Result>(ask: (file: string) => Promise<Result>): (file: string) => Promise<Result> {
  const known = new Map<string, Promise<Result>>();
  return (file) => {
    const answer = known.get(file) ?? ask(file);
    known.set(file, answer);
    return answer;
  };
}
