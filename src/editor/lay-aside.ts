import { cp, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { alertPage } from '../curriculum/address.ts';
import type { Release } from '../curriculum/ledger.ts';

/** How much of a lesson a file is read with: all of it, or only what it is called. */
type Need = (slug: string) => 'whole' | 'name' | 'nothing';

/**
 * A lesson's file is read with its lesson; a warning with the lessons it names, of the others their names: those it
 * might have meant. What the office says of itself stands in no lesson.
 */
function needOf(file: string, text: string): Need {
  const [folder, name] = file.split('/');
  if (folder === 'lessons') return (slug) => (slug === name ? 'whole' : 'nothing');
  return (slug) => (folder === 'alerts' && text.includes(slug) ? 'whole' : 'name');
}

/** Copies aside what has changed of all that a file, saying this, is read with. */
export async function layAside(content: string, aside: string, file: string, text: string): Promise<void> {
  const needed = needOf(file, text);
  await cp(content, aside, {
    recursive: true,
    preserveTimestamps: true,
    filter: async (from, to) => {
      const name = path.relative(content, from).split(path.sep).join('/');
      if (name.startsWith('releases')) return false;
      const [, slug, inside] = /^lessons\/([^/]+)(?:\/(.+))?$/.exec(name) ?? [];
      const need = slug ? needed(slug) : 'whole';
      if (need === 'nothing' || (need === 'name' && inside && inside !== 'lesson.yaml')) return false;
      const [was, is] = await Promise.all([stat(from), stat(to).catch(() => null)]);
      return was.isDirectory() || was.mtimeMs !== is?.mtimeMs || was.size !== is.size;
    },
  });
  await layReleases(path.join(content, 'releases'), path.join(aside, 'releases'), file);
}

/** Of each release only what it promised of this file: the rest of the ledger would miss what is not copied. */
async function layReleases(content: string, aside: string, file: string): Promise<void> {
  const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);
  const laid = await namesIn(aside);
  const fresh = (await namesIn(content)).filter((name) => name.endsWith('.json') && !laid.includes(name));
  if (fresh.length) await mkdir(aside, { recursive: true });
  for (const name of fresh) {
    const text = await readFile(path.join(content, name), 'utf8');
    await writeFile(path.join(aside, name), promisedOf(text, file));
  }
}

function promisedOf(text: string, file: string): string {
  const [folder, name] = file.split('/');
  try {
    const release = JSON.parse(text) as Release;
    const alert = path.basename(file, '.yaml');
    const addresses = release.addresses.filter((address) => folder === 'alerts' && address.includes(alertPage(alert)));
    const alerts = release.alerts?.filter(({ id }) => folder === 'alerts' && id === alert);
    const cuts = release.cuts.filter(({ lesson }) => folder === 'lessons' && lesson === name);
    return JSON.stringify({ ...release, addresses, alerts, cuts });
  } catch {
    // A release that cannot be read is told as it is.
    return text;
  }
}
