import path from 'node:path';
import { findNodeAtLocation, parseTree, type ParseError } from 'jsonc-parser';
import { keepNothing } from '../curriculum/keep.ts';
import { Release, type Ledger } from '../curriculum/ledger.ts';
import type { Problem } from '../curriculum/problem.ts';
import { problemAt, START } from './document.ts';
import { listFolder } from './list-folder.ts';
import { atOffset } from './place.ts';
import { readText } from './read-text.ts';
import { validate, type Yaml } from './read-yaml.ts';

/**
 * The releases of a content folder, oldest first. A release that cannot be read is a Problem: nothing is published
 * without it.
 */
export async function readLedger(
  folder: string,
  nameOf: (file: string) => string,
  keep = keepNothing,
): Promise<{ ledger: Ledger; problems: Problem[] }> {
  const ledger: Ledger = [];
  const { entries, problems } = await listFolder(folder, nameOf(folder));
  for (const { name } of entries) {
    const full = path.join(folder, name);
    const file = nameOf(full);
    const { text, problems: unread } = await readText(full, file);
    problems.push(...unread);
    if (text === null) continue;
    const read = await keep(JSON.stringify(['release', file, text]), () => readRelease(text, file));
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

/** JSON is read by the fast parser; only a broken file by the one that knows places. */
function readRelease(source: string, file: string): { release: Release | null; problems: Problem[] } {
  const data = parse(source);
  const quick = validate({ data, placeOf: () => START, problems: [] }, Release, file, 'sổ phát hành');
  if (quick.value) return { release: quick.value, problems: [] };
  const restored = (problem: Problem): Problem => ({
    ...problem,
    fix: 'Khôi phục tệp từ bản trước: sổ phát hành chỉ do “npm run release” viết, không sửa tay.',
  });
  return {
    release: null,
    problems: validate(place(source, file), Release, file, 'sổ phát hành').problems.map(restored),
  };
}

/** What was parsed, with the place of each value; a ledger may be longer than any file a person writes. */
function place(source: string, file: string): Yaml {
  const errors: ParseError[] = [];
  const tree = parseTree(source, errors, { disallowComments: true });
  const placeOf: Yaml['placeOf'] = (path) => {
    for (let depth = path.length; tree && depth > 0; depth--) {
      const node = findNodeAtLocation(tree, path.slice(0, depth));
      if (node) return atOffset(source, node.offset);
    }
    return START;
  };
  const [fault] = errors;
  const problems = fault
    ? [
        problemAt(
          file,
          atOffset(source, fault.offset),
          'so-phat-hanh',
          'Sổ phát hành không phải JSON.',
          'Không biết những gì đã in thì không giữ được lời hứa với giấy đã in.',
          '',
        ),
      ]
    : [];
  return { data: parse(source), placeOf, problems };
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return null;
  }
}
