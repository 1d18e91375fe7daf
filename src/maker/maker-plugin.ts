import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { contentFolder } from '../publish/settings.ts';
import { readCurriculum } from '../reading/read-curriculum.ts';
import { makeScripts } from './make-scripts.ts';

const ID = 'khien-maker';

/**
 * A Vite plugin: `khien-maker` lists the scripts of make-scripts.ts. They are made when first asked for, and in `npm
 * run dev` anew when content changes.
 */
export function makerScripts(project: string) {
  return {
    name: ID,
    resolveId: (id: string) => (id === ID ? `\0${ID}` : null),
    async load(this: { addWatchFile: (file: string) => void }, id: string) {
      if (id !== `\0${ID}`) return null;
      const content = contentFolder();
      for (const entry of await readdir(content, { recursive: true, withFileTypes: true }))
        if (entry.isFile()) this.addWatchFile(path.join(entry.parentPath, entry.name));
      const { curriculum } = await readCurriculum(content);
      return `export default ${JSON.stringify(curriculum ? await makeScripts(project, curriculum) : [])}`;
    },
  };
}
