import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Curriculum } from '../../curriculum/curriculum.ts';
import { makeScripts } from '../../maker/make-scripts.ts';
import { drawKept } from '../keep-drawings.ts';
import { readsData } from './site-data.ts';
import { virtualModule } from './virtual-module.ts';
import { charactersInUse } from './web-fonts.ts';
import { writeWhole } from '../write-whole.ts';

/**
 * A Vite plugin: `khien-maker` lists the scripts of make-scripts.ts. They are made when first asked for, and in `npm
 * run dev` anew when content changes. They are handed over in `file`, as the site's data is (site-data.ts): so no
 * bundler chews them, and no page's code changes with a lesson.
 */
export const makerPlugin = (
  project: string,
  content: string,
  curriculum: () => Promise<Curriculum | null>,
  file: string,
) =>
  virtualModule('khien-maker', async function () {
    for (const entry of await readdir(content, { recursive: true, withFileTypes: true }))
      if (entry.isFile()) this.addWatchFile(path.join(entry.parentPath, entry.name));
    const known = await curriculum();
    const characters = await charactersInUse(project, content);
    const scripts = known ? await makeScripts(project, known, characters, drawKept, path.dirname(file)) : [];
    await writeWhole(file, JSON.stringify(scripts));
    return readsData(file);
  });
