import type { GradeLesson } from '../curriculum/cut.ts';
import type { OfficeReport } from '../curriculum/office-report.ts';
import { countPages } from '../print/count-pages.ts';
import { TARGETS, type IdOf } from '../targets/registry.ts';
import type { Contents, FileType, Target } from '../targets/target.ts';
import { drawFirst, toContent, writeContent } from './content.ts';
import type { Make } from './job.ts';

/** A download in one of its types. */
export interface MadeFile {
  type: FileType;
  data: Uint8Array;
  picture?: Uint8Array;
}

/**
 * A download of a whole grade, in each of its types. Its lessons have been printed for their packs, so that a printer
 * that remembers does not print them again.
 */
export async function makeBook(id: IdOf<'grade'>, lessons: readonly GradeLesson[], make: Make): Promise<MadeFile[]> {
  const target = TARGETS[id];
  if (target.subject !== 'grade' || !target.make) throw new Error(`${id} is not made from a grade`);
  const count = async (paper: Parameters<Parameters<typeof target.make>[1]>[0]) =>
    countPages(await make({ format: 'pdf', paper }));
  return writeTypes(target, await target.make(lessons, count), make);
}

/** A download of the whole site, in each of its types. */
export async function makeOfOffice(id: IdOf<'office'>, report: OfficeReport, make: Make): Promise<MadeFile[]> {
  const target = TARGETS[id];
  if (target.subject !== 'office' || !target.make) throw new Error(`${id} is not made from an office`);
  return writeTypes(target, await target.make(report), make);
}

function writeTypes(target: Target, said: Contents[keyof Contents], make: Make): Promise<MadeFile[]> {
  const content = toContent(target, said);
  return Promise.all(
    target.types.map(async (type: FileType) => {
      const data = await writeContent(type, content, make);
      return { type, data, ...(type.picture ? { picture: await drawFirst(content, data, make) } : {}) };
    }),
  );
}
