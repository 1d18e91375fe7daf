import { readdir } from 'node:fs/promises';
import type { Dirent } from 'node:fs';
import type { Problem } from '../curriculum/problem.ts';
import { isAbsent, unreadable } from './read-text.ts';

/**
 * Entries of a folder in a fixed order, hidden ones left out; none when there is no such folder. `name`: as Problems
 * call it.
 */
export async function listFolder(folder: string, name: string): Promise<{ entries: Dirent[]; problems: Problem[] }> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return {
      entries: entries.filter((entry) => !entry.name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1)),
      problems: [],
    };
  } catch (error) {
    return { entries: [], problems: isAbsent(error) ? [] : [unreadable(name, error)] };
  }
}
