import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Office } from '../../curriculum/office.ts';
import { bundlePlayer } from '../../maker/bundle-player.ts';
import { makeEngines, type ScriptText } from '../../maker/make-scripts.ts';
import type { Player } from '../../targets/scorm/site.ts';
import { forgetOld } from '../forget-old.ts';
import { importsIn, type Imports } from '../lead-imports.ts';
import { sha256 } from '../sha256.ts';
import { makeSharePictures } from '../share-pictures.ts';
import { astroConfig } from './astro-config.ts';
import type { Handed } from './render-page.ts';
import { virtualModule } from './virtual-module.ts';
import type { Letters } from './web-fonts.ts';

/** The code of every page, which knows no content. */
export interface PagesBundle extends Beside {
  /** Names the code: the same name, the same pages from the same content. */
  key: string;
  /** The module that renders pages: see pages-entry.ts. */
  entry: string;
  /** What every site has as it is: styles, scripts, fonts, pictures for links shared, and the files of public/. */
  client: string;
}

/** What comes of the same code. */
interface Beside {
  /** What the scripts of its `_astro` import. */
  imports: Imports;
  /** The scripts for making tests that know no content. */
  scripts: ScriptText[];
  /** What runs in a package for a learning system. */
  player: Player;
}

/**
 * Has Astro bundle the pages' code, unless the same has been bundled before: of content only the letters that its font
 * must have are part of it. `code`: what hashCode says. A bundle is kept for a month after it was last asked for.
 */
export async function bundlePages(
  project: string,
  { characters, fonts }: Letters,
  site: Office['site'],
  code: string,
): Promise<PagesBundle> {
  const key = sha256(JSON.stringify([code, path.basename(fonts), site.address, site.base])).slice(0, 32);
  const kept = path.join(project, '.khien', 'bundles');
  await forgetOld(kept);
  const folder = path.join(kept, key);
  if (!existsSync(folder)) {
    const part = path.join(kept, `.${randomUUID()}`);
    try {
      const imports = await bundleInto(part, project, fonts, site);
      await makeSharePictures(project, path.join(part, CLIENT));
      const scripts = await makeEngines(project, characters);
      const beside: Beside = { imports, scripts, player: await bundlePlayer(project) };
      await writeFile(path.join(part, BESIDE), JSON.stringify(beside));
      await rename(part, folder).catch((error) => {
        // Another build has just made the same.
        if (!existsSync(folder)) throw error;
      });
    } finally {
      await rm(part, { recursive: true, force: true });
    }
  }
  const now = new Date();
  await utimes(folder, now, now);
  const beside = JSON.parse(await readFile(path.join(folder, BESIDE), 'utf8')) as Beside;
  return { key, entry: path.join(folder, 'code', ENTRY), client: path.join(folder, CLIENT), ...beside };
}

const ENTRY = 'entry.mjs';
const CLIENT = 'client';
const BESIDE = 'beside.json';

async function bundleInto(folder: string, project: string, fonts: string, site: Office['site']): Promise<Imports> {
  const client = path.join(folder, CLIENT);
  await mkdir(client, { recursive: true });
  // Astro takes longer to load than most builds have use for it.
  const { build } = await import('astro');
  const cache = path.join(folder, 'cache');
  const config = astroConfig(project, site, cache, {
    plugins: [handedToWorker('khien-site', 'site'), handedToWorker('khien-maker', 'scripts')],
    resolve: { alias: { 'khien-fonts': fonts } },
  });
  const integrations = [onlyBundle(path.join(folder, 'code'))];
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
