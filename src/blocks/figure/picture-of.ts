import type { GradeLesson } from '../../curriculum/cut.ts';
import type { Picture } from '../../document/paper.ts';
import { Unprintable } from '../../document/unprintable.ts';

/** A lesson's picture by its name, for paper or a slide. */
export function pictureOf({ pictures, slug }: GradeLesson, src: string): Picture {
  const picture = pictures[src];
  if (!picture) throw new Unprintable(`No picture ${src} in ${slug}: the checks must have refused it`);
  return picture;
}
