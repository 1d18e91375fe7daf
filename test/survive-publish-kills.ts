import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { build } from 'esbuild';
import { expect, onTestFinished } from 'vitest';
import { Release } from '../src/curriculum/ledger.ts';
import { publishedOf } from '../src/publish/publish-site.ts';
import { PROJECT, scratch } from './folders.ts';

/**
 * Publishes again and again, killed each time at a random moment: what stands is one release, whole, the last or the
 * new; every file of the ledger is whole; what stands is promised there.
 */
export async function survivesPublishKills(times: number): Promise<void> {
  const folder = await scratch('kills');
  const places = path.join(folder, 'web');
  await mkdir(path.join(folder, 'content'));
  await writeFile(
    path.join(folder, 'content/publish.yaml'),
    `places:\n  - { name: Web, kind: folder, folder: ${places}/khien }\n`,
  );
  const sites = [publishedOf(path.join(folder, 'dist')), path.join(places, 'khien')];
  const program = await bundleOnce(folder);
  onTestFinished(() => rm(program));
  const standing = sites.map(() => null as string | null);
  // The first is let go to its end, and says how long the rest has.
  let took = await publishAndKill(program, folder, nameOf(0), null);
  for (let time = 0; time <= times; time++) {
    if (time > 0)
      took = Math.max(took, await publishAndKill(program, folder, nameOf(time), Math.random() * took * 1.2));
    const promised = await addressesIn(path.join(folder, 'content/releases'));
    for (const [index, site] of sites.entries()) {
      const words = await wordsOf(site);
      if (words !== standing[index] && time > 0) expect(words, `what stands after kill ${time}`).toBe(nameOf(time));
      standing[index] = words;
      if (words !== null) expect(promised).toContain(`/${words}/`);
    }
  }
}

const nameOf = (time: number): string => (0xabc000 + time).toString(16);

/** The publishing program as one file: two hundred starts of its hundred modules took most of the time. */
async function bundleOnce(folder: string): Promise<string> {
  // Inside the checkout, for the libraries it leaves to Node.
  const outfile = path.join(PROJECT, `.khien/publish-once-${path.basename(folder)}.mjs`);
  const entryPoints = [path.join(PROJECT, 'test/made/publish-once.ts')];
  const how = { bundle: true, packages: 'external', platform: 'node', format: 'esm', logLevel: 'silent' } as const;
  await build({ entryPoints, outfile, ...how });
  return outfile;
}

/** How long it took from the site being built; `after` so long it is killed. */
function publishAndKill(program: string, folder: string, words: string, after: number | null): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, folder, words]);
    let begun = 0;
    let complained = '';
    child.stderr.on('data', (data) => (complained += data));
    child.stdout.on('data', (data: Buffer) => {
      if (!String(data).includes('built')) return;
      begun = performance.now();
      if (after !== null) void setTimeout(after).then(() => child.kill('SIGKILL'));
    });
    child.on('close', (code) => (code ? reject(new Error(complained)) : resolve(performance.now() - begun)));
  });
}

/** The one word that all pages of a site say; null where none stands. */
async function wordsOf(site: string): Promise<string | null> {
  const release = await realpath(site).catch(() => null);
  if (!release) return null;
  const files = (await readdir(release, { recursive: true })).filter((name) => name.endsWith('.html'));
  const said = await Promise.all(
    files.map(async (name) => /<body>(.*)<\/body>/.exec(await readFile(path.join(release, name), 'utf8'))?.[1]),
  );
  expect([new Set(said).size, said.length], site).toEqual([1, 62]);
  return said[0]!;
}

async function addressesIn(releases: string): Promise<string[]> {
  const names = (await readdir(releases)).filter((name) => !name.startsWith('.'));
  const read = await Promise.all(names.map((name) => readFile(path.join(releases, name), 'utf8')));
  return read.flatMap((text) => Release.parse(JSON.parse(text)).addresses);
}
