import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';

const MONTH = 30 * 24 * 60 * 60 * 1000;

/** Removes what was found out or made more than thirty days ago. */
export async function forgetOld(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const file = path.join(folder, name);
    const made = await stat(file).catch(() => null);
    if (made && Date.now() - made.mtimeMs > MONTH) await rm(file, { recursive: true, force: true });
  }
}
