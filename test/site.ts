import { get } from 'node:http';
import { inject } from 'vitest';
import type { SiteName } from './serve-sites.ts';

const asked = new Map<SiteName, Promise<string>>();

/**
 * The folder of a built site: `sample` of the fixed sample, `golden` of the golden lesson, `next` of its next release,
 * built over it, `neighbour` of another office's, `content` of all there is. The first test to ask waits until it is
 * built.
 */
export function builtSite(name: SiteName): Promise<string> {
  if (!asked.has(name)) asked.set(name, ask(name));
  return asked.get(name)!;
}

const ask = (name: SiteName): Promise<string> =>
  new Promise((resolve, reject) => {
    get(inject('sites') + name, async (response) => {
      let said = '';
      for await (const part of response.setEncoding('utf8')) said += part;
      if (response.statusCode === 200) resolve(said);
      else reject(new Error(said));
    }).on('error', reject);
  });
