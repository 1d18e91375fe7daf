import type { GradeLesson } from '../curriculum/cut.ts';
import { countPages } from '../print/count-pages.ts';
import { TARGETS, type IdOf } from '../targets/registry.ts';
import type { FileType } from '../targets/target.ts';
import { drawFirst, toContent, writeContent } from './content.ts';
import type { Make } from './job.ts';

/**
 * A download of a whole grade. Its lessons have been printed for their packs, so that a printer that remembers does not
 * print them again.
 */
export async function makeBook(
  id: IdOf<'grade'>,
  lessons: readonly GradeLesson[],
  make: Make,
): Promise<{ type: FileType; data: Uint8Array; picture?: Uint8Array }> {
  const target = TARGETS[id];
  if (target.subject !== 'grade' || !target.make) throw new Error(`${id} is not made from a grade`);
  const [type] = target.types;
  const count = async (paper: Parameters<Parameters<typeof target.make>[1]>[0]) =>
    countPages(await make({ format: 'pdf', paper }));
  const content = toContent(target, await target.make(lessons, count));
  const data = await writeContent(type, content, make);
  return { type, data, ...(type.picture ? { picture: await drawFirst(content, data, make) } : {}) };
}

/** A download of the whole site. */
export async function makeOfOffice(id: IdOf<'office'>, office: GradeLesson['office'], make: Make) {
  const target = TARGETS[id];
  if (target.subject !== 'office' || !target.make) throw new Error(`${id} is not made from an office`);
  const [type] = target.types;
  const content = toContent(target, await target.make(office));
  const data = await writeContent(type, content, make);
  return { type, data, ...(type.picture ? { picture: await drawFirst(content, data, make) } : {}) };
}
