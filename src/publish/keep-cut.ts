import type { GradeLesson } from '../curriculum/cut.ts';
import type { Press } from '../curriculum/write-zip.ts';
import { cutFile, releasedFiles } from '../targets/addresses.ts';
import { TARGETS, type CutId } from '../targets/registry.ts';
import type { FileType } from '../targets/target.ts';
import type { Make } from './job.ts';
import type { KeptFiles } from './kept-files.ts';
import { openCut, zipPack, type CutFile } from './make-cut.ts';
import { sha256 } from './sha256.ts';

/** All that a release has of one grade's lesson: its files, and the pack of them. */
export interface MadeCut {
  files: CutFile[];
  pack: Uint8Array;
}

/** A file as it is kept: by the key of what it was made from. */
interface KeptFile {
  id: CutId;
  extension: string;
  key: string;
  picture?: string;
}

/** Makes what a release has of one grade's lesson. */
export async function makeCut(lesson: GradeLesson, make: Make, press: Press): Promise<MadeCut> {
  const files = await openCut(lesson, make).makeFiles(releasedFiles(lesson));
  return { files, pack: zipPack(files, lesson, press) };
}

/**
 * The same, kept between builds under a name that says the lesson and the code of this module, which composes its
 * papers and draws its tests: of a lesson that has not changed nothing is composed, and nothing is zipped. `keyOf` says
 * what a file is kept under; a lesson of which one file is not kept is made. `found`: how many were not made.
 */
export async function keepCut(
  lesson: GradeLesson,
  make: Make,
  {
    kept,
    keyOf,
    code,
    press,
  }: { kept: KeptFiles; keyOf: (data: Uint8Array) => string | undefined; code: string; press: Press },
): Promise<{ made: MadeCut; found: number }> {
  const name = sha256(`${code} ${JSON.stringify(lesson)}`);
  const packName = sha256(`${name} pack`);
  const [record, pack] = [await kept.find(name, 'json'), await kept.find(packName, 'zip')];
  const files =
    record && pack && (await findFiles(lesson, JSON.parse(Buffer.from(record).toString()) as KeptFile[], kept));
  if (files) return { made: { files, pack }, found: files.length + files.filter(({ picture }) => picture).length };
  const made = await makeCut(lesson, make, press);
  const list = made.files.flatMap(({ id, type: { extension }, data, picture }): KeptFile[] => {
    const [key, drawn] = [keyOf(data), picture && keyOf(picture)];
    return key && (drawn || !picture) ? [{ id, extension, key, ...(drawn ? { picture: drawn } : {}) }] : [];
  });
  if (list.length < made.files.length) return { made, found: 0 };
  await kept.keep(name, 'json', Buffer.from(JSON.stringify(list))).catch(() => {});
  await kept.keep(packName, 'zip', made.pack).catch(() => {});
  return { made, found: 0 };
}

/** The files of a record as they were kept; null when one of them is not. */
async function findFiles(
  { grade, slug }: GradeLesson,
  record: readonly KeptFile[],
  kept: KeptFiles,
): Promise<CutFile[] | null> {
  const files: CutFile[] = [];
  for (const { id, extension, key, picture: drawn } of record) {
    const types: readonly FileType[] = TARGETS[id].types;
    const type = types.find((one) => one.extension === extension);
    const data = await kept.find(key, extension);
    const picture = drawn === undefined ? undefined : await kept.find(drawn, 'png');
    if (!type || !data || picture === null) return null;
    files.push({ id, type, address: cutFile(grade, slug, id, extension), data, ...(picture ? { picture } : {}) });
  }
  return files;
}
