import path from 'node:path';
import { dev } from 'astro';
import { officeReport } from '../checks/office-report.ts';
import type { Curriculum } from '../curriculum/curriculum.ts';
import { type Problem } from '../curriculum/problem.ts';
import { composeLayers } from '../reading/compose-layers.ts';
import { devPacks } from './dev-packs.ts';
import { freePort } from './free-port.ts';
import { siteConfig } from './pages/serve-pages.ts';
import { checkKept, keepChecks } from './keep-checks.ts';
import type { Served } from './serve.ts';
import { writeSiteData } from './pages/site-data.ts';
import { workOf, type Workplace } from './workplace.ts';

/**
 * Serves the site from source and reloads it on an edit. Every edit is checked: its Problems are told, and the pages
 * keep the last content that was whole.
 */
export async function serveSource(
  workplace: Workplace,
  port: number,
  tell: (problems: Problem[]) => void,
): Promise<Served | { problems: Problem[] }> {
  const { project, content, dist, usb } = workplace;
  const keep = await keepChecks(project);
  const first = await checkKept(content, keep);
  if (!first.curriculum) return { problems: first.problems };
  let curriculum: Curriculum = first.curriculum;
  let report = await officeReport(curriculum, first, keep);
  const { base } = curriculum.office.site;
  const handed = path.join(workOf(dist), 'dev', 'site.json');
  const date = first.date;
  const hand = () => writeSiteData(handed, { base, curriculum, report, files: [], usb, date });
  await hand();
  const whole = { ...workplace, content: (await composeLayers(content)).folder };
  const config = siteConfig(whole, { base, curriculum }, handed, async () => curriculum, content);
  const server = await dev({
    ...config,
    server: { port: await freePort(port) },
    logLevel: 'warn',
    vite: { ...config.vite, plugins: [...(config.vite?.plugins ?? []), devPacks(workplace, base)] },
  });
  server.watcher.on('all', async (_event, file) => {
    if (!file.startsWith(content + path.sep)) return;
    const checked = await checkKept(content, keep);
    tell(checked.problems);
    if (!checked.curriculum) return;
    ({ curriculum } = checked);
    report = await officeReport(curriculum, checked, keep);
    await hand();
  });
  return { address: `http://localhost:${server.address.port}${base}`, stop: () => server.stop() };
}
