/**
 * Makes what bundle-pages.ts keeps. Run by it as a process of its own: what Astro's bundler takes, up to 500 MB, is
 * given back only when its process ends, and papers are printed for long after. An order comes in; what failed goes
 * out, or null.
 */
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type AstroIntegration } from 'astro';
import { bundlePlayer } from '../../maker/bundle-player.ts';
import { makeEngines } from '../../maker/make-scripts.ts';
import { importsIn, type Imports } from '../lead-imports.ts';
import { toError } from '../reason-of.ts';
import { makeSharePictures } from '../share-pictures.ts';
import { astroConfig } from './astro-config.ts';
import { BESIDE, CLIENT, CODE, ENTRY, type Beside, type BundleOrder } from './bundle-pages.ts';
import type { Handed } from './render-page.ts';
import { virtualModule } from './virtual-module.ts';

/** What failed: as an error it would lose on the way why the machine refused. */
export type Failed = Pick<NodeJS.ErrnoException, 'message' | 'stack' | 'code' | 'path'>;

process.once('message', async (order: BundleOrder) => {
  const failed = await makeBundle(order).then(() => null, partsOf);
  process.send!(failed);
});
// Waits for nothing that a bundler has left open, nor when nobody is there any more to hear.
process.once('disconnect', () => process.exit());

const partsOf = (error: unknown): Failed => {
  const { message, stack, code, path }: NodeJS.ErrnoException = toError(error);
  return { message, stack, code, path };
};

async function makeBundle(order: BundleOrder): Promise<void> {
  const { project, folder, characters } = order;
  const imports = await bundleInto(order);
  await makeSharePictures(project, path.join(folder, CLIENT));
  const scripts = await makeEngines(project, characters);
  const beside: Beside = { imports, scripts, player: await bundlePlayer(project) };
  await writeFile(path.join(folder, BESIDE), JSON.stringify(beside));
}

async function bundleInto({ project, folder, fonts, site }: BundleOrder): Promise<Imports> {
  const client = path.join(folder, CLIENT);
  await mkdir(client, { recursive: true });
  const cache = path.join(folder, 'cache');
  const config = astroConfig(project, site, cache, {
    plugins: [handedToWorker('khien-site', 'site'), handedToWorker('khien-maker', 'scripts')],
    resolve: { alias: { 'khien-fonts': fonts } },
  });
  const integrations = [onlyBundle(path.join(folder, CODE))];
  await build({ ...config, outDir: client, logLevel: 'error', integrations });
  await rm(cache, { recursive: true, force: true });
  return importsIn(path.join(client, '_astro'));
}

/** A module that is what render-page.ts was handed under this name. */
const handedToWorker = (id: string, name: keyof Handed) =>
  virtualModule(id, () => `import { workerData } from 'node:worker_threads';\nexport default workerData[1].${name};`);

/** For Astro: renders no page, and leaves in `folder` the code that would, with `ENTRY` before it. */
function onlyBundle(folder: string): AstroIntegration {
  let code = '';
  let entry = '';
  const plugin = {
    name: 'khien-pages-entry',
    configEnvironment: (name: string) =>
      name === PRERENDER
        ? { build: { rolldownOptions: { input: path.join(import.meta.dirname, 'pages-entry.ts') } } }
        : null,
    writeBundle(
      this: { environment: { name: string } },
      { dir }: { dir?: string },
      files: Record<string, { type: string; isEntry?: boolean; fileName: string }>,
    ) {
      if (this.environment.name !== PRERENDER) return;
      code = dir!;
      entry = Object.values(files).find(({ isEntry }) => isEntry)!.fileName;
    },
  };
  return {
    name: 'khien-only-bundle',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => void updateConfig({ vite: { plugins: [plugin] } }),
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer({
          name: 'khien-only-bundle',
          // By now the code is whole; Astro removes it after its last page.
          async setup() {
            await cp(code, folder, { recursive: true });
            await writeFile(path.join(folder, ENTRY), `export * from './${entry}';\n`);
          },
          getStaticPaths: async () => [],
          render: async () => new Response(),
        }),
    },
  };
}

/** Astro's name for where pages are rendered that stay as they are. */
const PRERENDER = 'prerender';
