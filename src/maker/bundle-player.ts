import path from 'node:path';
import { build } from 'esbuild';
import type { Player } from '../targets/scorm/site.ts';
import { CLASSIC_SCRIPT } from './classic-script.ts';

/** What runs in a package for a learning system, as classic scripts. */
export async function bundlePlayer(project: string): Promise<Player> {
  const { outputFiles } = await build({
    entryPoints: ['shell', 'page'].map((name) => path.join(project, 'src/targets/scorm/play', `${name}.ts`)),
    outdir: 'player',
    ...CLASSIC_SCRIPT,
    tsconfigRaw: '{}',
  });
  const textOf = (name: string) => outputFiles.find((file) => path.basename(file.path) === `${name}.js`)!.text;
  return { shell: textOf('shell'), page: textOf('page') };
}
