import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { neighbourContent, NEIGHBOUR_DAY } from './neighbour.ts';
import { nextContent } from './next.ts';
import { sampleContent } from './sample.ts';
import { copySite } from './copy-site.ts';
import { CONTENT, GOLDEN, PROJECT, runScript, scratch } from './folders.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server that answers with the folder of a built site. */
    sites: string;
  }
}

/** The sites a test may ask for, each by the content it is built from. */
const CONTENTS = {
  golden: async () => GOLDEN,
  sample: sampleContent,
  neighbour: neighbourContent,
  next: nextContent,
  content: async () => CONTENT,
};
export type SiteName = keyof typeof CONTENTS;
/** How one is built otherwise than the others. */
const OPTIONS: { [name in SiteName]?: readonly string[] } = { neighbour: NEIGHBOUR_DAY };
/** One that is the next release of another: it is built over a copy of that, as people build it. */
const OVER: { [name in SiteName]?: SiteName } = { next: 'golden' };
/** Those that take long to build: what was made of them is kept from run to run. The others begin anew each time. */
const KEPT: readonly SiteName[] = ['sample', 'content'];

/**
 * Builds a site when the first test asks for it, once for all workers of a run: a run that needs none builds none.
 *
 * A server, because it alone outlives a worker: whoever asks waits for the one build, and all are told when it fails.
 */
export default async function serveSites(project: TestProject): Promise<() => Promise<void>> {
  const folder = await scratch('sites');
  const built = new Map<string, Promise<string>>();
  const build = async (name: SiteName, before?: string): Promise<string> => {
    const own = path.join(KEPT.includes(name) ? path.join(PROJECT, '.khien/sites') : folder, name);
    const out = path.join(own, 'dist');
    if (before) await copySite(path.dirname(before), own);
    const { code, output } = await runScript('build', [
      ...['--content', await CONTENTS[name](), '--out', out],
      ...(OPTIONS[name] ?? []),
    ]);
    if (code) throw new Error(`The site “${name}” did not build:\n${output}`);
    return out;
  };
  // One after the other: each keeps every core at work, and what the code of pages is bundled into the next finds.
  let last: Promise<unknown> = Promise.resolve();
  function siteOf(name: SiteName): Promise<string> {
    const known = built.get(name);
    if (known) return known;
    const before = OVER[name] && siteOf(OVER[name]);
    const site = last.then(async () => build(name, await before));
    built.set(name, site);
    last = site.catch(() => {});
    return site;
  }
  const server = createServer(async (request, response) => {
    try {
      response.end(await siteOf(request.url!.slice(1) as SiteName));
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  // A build on a busy machine takes as long as it takes; the test that waits has a limit of its own.
  server.requestTimeout = server.timeout = 0;
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  project.provide('sites', `http://localhost:${(server.address() as AddressInfo).port}/`);
  return async () => {
    server.closeAllConnections();
    server.close();
    // A build that nobody waits for any more may still write here.
    await rm(folder, { recursive: true, force: true }).catch(() => {});
  };
}
