import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Site } from '../targets/scorm/site.ts';
import { tightenCsp } from './tighten-csp.ts';

/** A built site in a folder. Its pages are as a reader gets them, be the release finished (see offline.ts) or not. */
export const siteOfFolder = (folder: string, base: string): Site => ({
  base,
  async read(file) {
    const data = await readFile(path.join(folder, ...file.split('/'))).catch(() => null);
    return data && file.endsWith('.html') ? Buffer.from(tightenCsp(data.toString())) : data;
  },
});
