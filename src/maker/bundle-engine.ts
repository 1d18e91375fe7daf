import { createRequire } from 'node:module';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import type { Player } from '../targets/scorm/site.ts';
import { CLASSIC_SCRIPT } from './classic-script.ts';

/**
 * An entry and all it needs as one classic script: it runs from file:// too, where modules do not. `player`: what it
 * puts into packages for learning systems.
 */
export async function bundleEngine(project: string, entry: string, player?: Player): Promise<string> {
  const room = path.join(project, 'src/maker');
  const { outputFiles } = await build({
    entryPoints: [path.join(project, 'src', entry)],
    ...CLASSIC_SCRIPT,
    // pdfkit names a file beside itself, a colour profile that no paper of ours has; a classic script is nowhere.
    define: { 'import.meta.url': '"file:///"', KHIEN_PLAYER: JSON.stringify(player ?? null) },
    inject: [path.join(room, 'stand-ins/buffer.ts')],
    plugins: [standIns(path.join(room, 'stand-ins'))],
  });
  return outputFiles[0]!.text;
}

/** What only Node has, or what is heavy and never asked, is taken from stand-ins/. */
const STAND_INS = [
  { filter: /^node:zlib$/, file: 'zlib.ts' },
  // Its own address too: a file that is reached both ways is bundled one way or the other, whichever came first.
  { filter: /\/(pictures|stand-ins)\/draw-svg\.ts$/, file: 'draw-svg.ts' },
  { filter: /^zod$/, file: 'zod.ts' },
  { filter: /^brotli\/decompress\.js$/, file: 'brotli.ts' },
];
const standIns = (folder: string): Plugin => ({
  name: 'khien-stand-ins',
  setup({ onResolve }) {
    for (const { filter, file } of STAND_INS) onResolve({ filter }, () => ({ path: path.join(folder, file) }));
    // Injected everywhere, it weighs 7 kB where nothing asks for it unless it is known to do nothing by itself.
    onResolve({ filter: /^buffer\/$/ }, ({ resolveDir, path: name }) => ({
      path: createRequire(path.join(resolveDir, 'x')).resolve(name),
      sideEffects: false,
    }));
  },
});
