import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

/**
 * Has a page ask at once for what its scripts import: a browser knows that only when it has a script, which on a thin
 * line is a way there and back later. `release` holds the site's modules in `_astro`.
 */
export async function openImports(release: string, base: string): Promise<(html: string) => string> {
  const folder = path.join(release, '_astro');
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
  const named = new RegExp(`<script type="module" src="${base}_astro/([^"]+)">`, 'g');
  return (html) => {
    // Only what runs at once: a template's scripts wait for a reason.
    const atOnce = html.replace(/<template\b[^]*?<\/template>/g, '');
    const own = [...atOnce.matchAll(named)].map(([, file]) => file!);
    const more = new Set(own.flatMap((file) => [...allImportedBy(file)]).filter((file) => !own.includes(file)));
    const links = [...more].sort().map((file) => `<link rel="modulepreload" href="${base}_astro/${file}">`);
    return html.replace('</head>', `${links.join('')}$&`);
  };
}
