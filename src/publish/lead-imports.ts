import { readdir } from 'node:fs/promises';
import { build } from 'esbuild';

/** Of each module that a site has all that it imports before it runs, and what those import: names in one folder. */
export type Imports = Record<string, string[]>;

/** Reads what the modules of a folder import. */
export async function importsIn(folder: string): Promise<Imports> {
  const scripts = (await readdir(folder)).filter((file) => file.endsWith('.js'));
  const { metafile } = await build({
    absWorkingDir: folder,
    entryPoints: scripts.map((file) => `./${file}`),
    bundle: true,
    external: ['./*.js'],
    format: 'esm',
    metafile: true,
    write: false,
    outdir: folder,
    // Whatever tsconfig.json lies above the site's folder is not about us.
    tsconfigRaw: '{}',
  });
  const importedBy = (file: string): string[] =>
    (metafile.inputs[file]?.imports ?? [])
      .filter(({ kind }) => kind === 'import-statement')
      .map(({ path: name }) => name.replace('./', ''));
  const allImportedBy = (file: string, met = new Set<string>()): Set<string> => {
    for (const name of importedBy(file)) if (!met.has(name)) allImportedBy(name, met.add(name));
    return met;
  };
  return Object.fromEntries(scripts.map((file) => [file, [...allImportedBy(file)]]));
}

/**
 * Has a page ask at once for what its scripts import: a browser knows that only when it has a script, which on a thin
 * line is a way there and back later. `modules`: the address of their folder.
 */
export function leadImports(html: string, imports: Imports, modules: string): string {
  // Only what runs at once: a template's scripts wait for a reason.
  const atOnce = html.replace(/<template\b[^]*?<\/template>/g, '');
  const own = [...atOnce.matchAll(/<script type="module" src="([^"]+)">/g)].flatMap(([, src]) =>
    src!.startsWith(modules) ? [src!.slice(modules.length)] : [],
  );
  const more = new Set(own.flatMap((file) => imports[file] ?? []).filter((file) => !own.includes(file)));
  const links = [...more].sort().map((file) => `<link rel="modulepreload" href="${modules}${file}">`);
  return html.replace('</head>', `${links.join('')}$&`);
}
