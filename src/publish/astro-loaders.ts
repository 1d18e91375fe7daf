import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Loader } from 'astro/loaders';
import { readCurriculum } from '../reading/read-curriculum.ts';
import { showProblem } from '../model/problem.ts';
import { contentFolder, packsFolder } from './settings.ts';

/** Loads content/ through reading/, and again on every edit while `npm run dev` runs. */
export function curriculumLoader(): Loader {
  return {
    name: 'khien-curriculum',
    async load({ store, watcher, logger }) {
      const folder = contentFolder();
      const reload = async () => {
        const { curriculum, problems } = await readCurriculum(folder);
        for (const problem of problems) logger.error(showProblem(problem));
        // A JSON copy: the store must not hold what a later reading shares.
        if (curriculum) store.set({ id: 'all', data: JSON.parse(JSON.stringify(curriculum)) });
      };
      await reload();
      watcher?.add(folder);
      watcher?.on('all', (_event, file) => {
        if (file.startsWith(folder)) void reload();
      });
    },
  };
}

/** Loads the sizes of the packs made for this release. */
export function packsLoader(): Loader {
  return {
    name: 'khien-packs',
    async load({ store }) {
      const folder = packsFolder();
      if (!folder) return;
      const manifest = JSON.parse(await readFile(path.join(folder, 'manifest.json'), 'utf8')) as {
        files: { address: string; bytes: number }[];
      };
      for (const { address, bytes } of manifest.files) store.set({ id: address, data: { bytes } });
    },
  };
}
