import path from 'node:path';
import { Release, type Ledger } from '../curriculum/ledger.ts';
import type { Problem } from '../curriculum/problem.ts';
import { problemAt, START } from './document.ts';
import { LONGEST } from './find-tangle.ts';
import { listFolder } from './list-folder.ts';
import { readText } from './read-text.ts';
import { parseYaml, validate } from './read-yaml.ts';

/**
 * The releases of a content folder, oldest first. A release that cannot be read is a Problem: nothing is published
 * without it.
 */
export async function readLedger(
  folder: string,
  nameOf: (file: string) => string,
): Promise<{ ledger: Ledger; problems: Problem[] }> {
  const ledger: Ledger = [];
  const { entries, problems } = await listFolder(folder, nameOf(folder));
  for (const { name } of entries) {
    const full = path.join(folder, name);
    const file = nameOf(full);
    const { text, problems: unread } = await readText(full, file);
    problems.push(...unread);
    if (text === null) continue;
    const read = readRelease(text, file);
    if (read.release && name === releaseName(read.release)) ledger.push({ ...read.release, file });
    else if (read.release)
      problems.push(
        problemAt(
          file,
          START,
          'so-phat-hanh',
          `Tệp tên “${name}” nhưng bên trong là bản phát hành ${releaseName(read.release)}.`,
          'Sổ phát hành chỉ do “npm run release” viết.',
          'Đặt lại tên cũ của tệp.',
        ),
      );
    problems.push(...read.problems);
  }
  ledger.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.number - b.number));
  return { ledger, problems };
}

export const releaseName = ({ date, number }: Pick<Release, 'date' | 'number'>): string => `${date}-${number}.json`;

/** JSON is read by the fast parser; only a broken file by the one that knows places (JSON is YAML too). */
function readRelease(source: string, file: string): { release: Release | null; problems: Problem[] } {
  const data = parse(source);
  const quick = validate({ data, placeOf: () => START, problems: [] }, Release, file, 'sổ phát hành');
  if (quick.value) return { release: quick.value, problems: [] };
  // To find places takes the slow parser seconds for a large ledger: then the file is place enough.
  const placed = data === null || source.length < LONGEST;
  const { problems } = placed ? validate(parseYaml(source, file), Release, file, 'sổ phát hành') : quick;
  const restored = (problem: Problem): Problem => ({
    ...problem,
    fix: 'Khôi phục tệp từ bản trước: sổ phát hành chỉ do “npm run release” viết, không sửa tay.',
  });
  return {
    release: null,
    problems: problems.length
      ? problems.map(restored)
      : [
          restored(
            problemAt(
              file,
              START,
              'so-phat-hanh',
              'Sổ phát hành không phải JSON.',
              'Không biết những gì đã in thì không giữ được lời hứa với giấy đã in.',
              '',
            ),
          ),
        ],
  };
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return null;
  }
}
