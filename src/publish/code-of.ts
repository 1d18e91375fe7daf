import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type Metafile } from 'esbuild';
import { sha256 } from './sha256.ts';

/**
 * Of each of these modules (paths from the checkout) a hash of all that shapes what it makes: its own text and that of
 * every module it imports, near and far, however it imports it; the libraries and fonts, by the exact versions of the
 * lockfile; and Node, whose zlib presses our files. Types alone shape nothing and are not followed.
 */
export async function codeOf(project: string, modules: readonly string[]): Promise<Record<string, string>> {
  const closures = await closuresOf(project, modules);
  const lock = sha256(await readFile(path.join(project, 'package-lock.json')));
  const known = new Map<string, Promise<string>>();
  const hashOf = (file: string): Promise<string> => {
    const hash = known.get(file) ?? readFile(path.join(project, file)).then((text) => `${file} ${sha256(text)}`);
    known.set(file, hash);
    return hash;
  };
  const entries = modules.map(async (module) => {
    const files = await Promise.all(closures[module]!.map(hashOf));
    return [module, sha256([process.version, lock, ...files].join('\n'))] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** Of each module the files of the checkout that it is made of, itself among them, sorted. */
export async function closuresOf(project: string, modules: readonly string[]): Promise<Record<string, string[]>> {
  const { metafile } = await build({
    absWorkingDir: project,
    entryPoints: [...modules],
    outdir: '.',
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    write: false,
    metafile: true,
    logLevel: 'silent',
    tsconfigRaw: '{}',
  });
  return Object.fromEntries(modules.map((module) => [module, [...reach(metafile, module)].sort()]));
}

function reach({ inputs }: Metafile, from: string, seen = new Set<string>()): Set<string> {
  if (seen.has(from)) return seen;
  seen.add(from);
  for (const { path: to, external } of inputs[from]!.imports) if (!external) reach({ inputs, outputs: {} }, to, seen);
  return seen;
}
