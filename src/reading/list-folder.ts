import { lstat, readdir } from 'node:fs/promises';
import type { Dirent } from 'node:fs';
import type { Problem } from '../curriculum/problem.ts';
import { problemAt, START } from './document.ts';
import { isAbsent, refuseEntry, unreadable } from './read-text.ts';

/**
 * Entries of a folder in a fixed order, hidden ones left out; none when there is no such folder. `name`: as Problems
 * call it.
 */
export async function listFolder(folder: string, name: string): Promise<{ entries: Dirent[]; problems: Problem[] }> {
  try {
    const refused = refuseEntry(await lstat(folder), name);
    return refused ? { entries: [], problems: [refused] } : await listEntries(folder, name);
  } catch (error) {
    return { entries: [], problems: isAbsent(error) ? [] : [unreadable(name, error)] };
  }
}

/** The same for a folder that may itself be a link: the root, which is where someone said it is. */
export async function listEntries(folder: string, name: string): Promise<{ entries: Dirent[]; problems: Problem[] }> {
  const entries = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return { entries, problems: findTwins(entries, name) };
}

/** Names that are one on Windows and on a Mac, where the case of letters and loose marks make no difference. */
function findTwins(entries: readonly Dirent[], folder: string): Problem[] {
  const known = new Map<string, string>();
  return entries.flatMap(({ name }) => {
    const folded = name.normalize('NFC').toLowerCase();
    const first = known.get(folded);
    known.set(folded, first ?? name);
    if (first === undefined) return [];
    return problemAt(
      `${folder}/${name}`,
      START,
      'trung-ten',
      `“${name}” và “${first}” là một tên trên Windows và macOS.`,
      'Chép sang máy khác thì tệp này đè mất tệp kia.',
      'Đổi tên một trong hai; tên tệp chỉ dùng chữ thường không dấu.',
    );
  });
}
