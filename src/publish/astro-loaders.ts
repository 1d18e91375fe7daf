import type { Loader } from 'astro/loaders';
import { checkContent } from '../checks/check-content.ts';
import type { Curriculum } from '../curriculum/curriculum.ts';
import { readCurriculum } from '../reading/read-curriculum.ts';
import { showProblem } from '../curriculum/problem.ts';
import { readManifest } from './make-packs.ts';
import { contentFolder, packsFolder } from './settings.ts';

/**
 * Loads content/ through reading/. A build has been checked before it gets here; while `npm run dev` runs, every edit
 * is checked anew, its Problems are shown, and the pages keep the last content that was whole.
 */
export function curriculumLoader(): Loader {
  return {
    name: 'khien-curriculum',
    async load({ store, watcher, logger }) {
      const folder = contentFolder();
      // A JSON copy: the store must not hold what a later reading shares.
      const keep = (curriculum: Curriculum | null) =>
        curriculum && store.set({ id: 'all', data: JSON.parse(JSON.stringify(curriculum)) });
      keep((await readCurriculum(folder)).curriculum);
      watcher?.add(folder);
      watcher?.on('all', async (_event, file) => {
        if (!file.startsWith(folder)) return;
        const { curriculum, problems } = await checkContent(folder);
        for (const problem of problems) logger.error(showProblem(problem));
        keep(curriculum);
      });
    },
  };
}

/** Loads what the manifest says of each download made for this release. */
export function packsLoader(): Loader {
  return {
    name: 'khien-packs',
    async load({ store }) {
      store.clear();
      const folder = packsFolder();
      if (!folder) return;
      for (const file of await readManifest(folder)) store.set({ id: file.address, data: { ...file } });
    },
  };
}
