import path from 'node:path';
import { build } from 'esbuild';
import type { Player } from '../targets/scorm/site.ts';

/** What runs in a package for a learning system, as classic scripts. */
export async function bundlePlayer(project: string): Promise<Player> {
  const { outputFiles } = await build({
    entryPoints: ['shell', 'page'].map((name) => path.join(project, 'src/targets/scorm/play', `${name}.ts`)),
    outdir: 'player',
    bundle: true,
    format: 'iife',
    minify: true,
    write: false,
    target: 'es2022',
    platform: 'browser',
    legalComments: 'none',
    tsconfigRaw: '{}',
  });
  const textOf = (name: string) => outputFiles.find((file) => path.basename(file.path) === `${name}.js`)!.text;
  return { shell: textOf('shell'), page: textOf('page') };
}
