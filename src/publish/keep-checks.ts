import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { checkContent, type Checked } from '../checks/check-content.ts';
import type { Keep } from '../curriculum/keep.ts';
import { codeOf } from './code-of.ts';
import { forgetOld } from './forget-old.ts';
import { openKept, type KeptFiles } from './kept-files.ts';
import { sha256 } from './sha256.ts';

/** Keeps data in a folder, each under its order and the code that made it. */
export const keepData =
  (kept: KeptFiles, code: string): Keep =>
  async (order, work) => {
    const key = sha256(`${code} ${order}`);
    const known = await kept.find(key, 'v8');
    const data = known ?? serialize(await work());
    // What cannot be kept is found out again some day.
    if (!known) await kept.keep(key, 'v8', data).catch(() => {});
    return deserialize(data);
  };

/**
 * For every command that reads content and builds no site: what was read and found of a lesson stands until the lesson
 * or this code changes, whichever command asked first. What is a month old is found out anew.
 */
export async function keepChecks(project = PROJECT): Promise<Keep> {
  const folder = path.join(project, '.khien', 'checks');
  await forgetOld(folder);
  const code = await codeOf(project, CHECKS);
  return keepData(await openKept(folder), Object.values(code).join(' '));
}

/** Checks a content folder as checkContent does, and of what has not changed since it was last asked nothing again. */
export const checkKept = async (folder: string, keep?: Keep): Promise<Checked> =>
  checkContent(folder, undefined, keep ?? (await keepChecks()));

const PROJECT = path.resolve(import.meta.dirname, '../..');
const CHECKS = ['src/checks/check-content.ts', 'src/editor/hold-form.ts'];
