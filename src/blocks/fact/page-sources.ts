import type { GradeLesson } from '../../model/cut.ts';
import type { Printable } from '../../model/mark.ts';
import { byMention, sourcesIn } from '../../model/references.ts';
import type { Source } from '../../model/source.ts';
import { forPupils } from '../for-pupils.ts';

const known = new WeakMap<GradeLesson, Printable<Source>[]>();

/** The sources that a pupil's page names, in their order there: it counts its own, so that none seems to be missing. */
export function pageSources(lesson: GradeLesson): Printable<Source>[] {
  let sources = known.get(lesson);
  if (!sources) {
    const page = forPupils(lesson.body);
    known.set(lesson, (sources = byMention(page, sourcesIn(page, lesson).map(({ source }) => source))));
  }
  return sources;
}
