import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Curriculum } from '../curriculum/curriculum.ts';
import { freePort } from '../publish/free-port.ts';

/** Shows pages as they will be on the site, by its own engine, from what the editor hands it. It starts when asked. */
export function openPages(project: string, work: string) {
  let served: Promise<{ port: number; stop: () => Promise<void> }> | null = null;
  let curriculum: Curriculum;
  const handed = path.join(work, 'site.json');

  async function start() {
    const [{ dev }, { siteConfig }] = await Promise.all([import('astro'), import('../publish/pages/serve-pages.ts')]);
    const workplace = {
      project,
      content: path.join(work, 'content'),
      dist: path.join(work, 'dist'),
      usb: 'khong',
    } as const;
    const { office } = curriculum;
    const set = siteConfig(workplace, { base: office.site.base, curriculum }, handed, async () => curriculum);
    const server = await dev({
      ...set,
      server: { host: '127.0.0.1', port: await freePort(4400) },
      devToolbar: { enabled: false },
      logLevel: 'error',
    });
    return { port: server.address.port, stop: () => server.stop() };
  }

  return {
    /** The address of a page made from this curriculum. A page that is open already loads itself anew. */
    async show(given: Curriculum, address: string): Promise<string> {
      curriculum = given;
      await mkdir(work, { recursive: true });
      const { writeSiteData } = await import('../publish/pages/site-data.ts');
      const { base } = given.office.site;
      await writeSiteData(handed, { base, curriculum: given, report: null, files: [], usb: 'khong', date: today() });
      served ??= start();
      return `http://127.0.0.1:${(await served).port}${address}`;
    },
    stop: async () => (await served)?.stop(),
  };
}

const today = (): string => new Date().toISOString().slice(0, 10);
