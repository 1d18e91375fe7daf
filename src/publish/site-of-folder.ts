import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Site } from '../targets/scorm/site.ts';

/** A built site in a folder, be the release finished (see offline.ts) or not. */
export const siteOfFolder = (folder: string, base: string): Site => ({
  base,
  read: (file) => readFile(path.join(folder, ...file.split('/'))).catch(() => null),
});
