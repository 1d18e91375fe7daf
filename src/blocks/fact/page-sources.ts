import type { GradeLesson } from '../../model/cut.ts';
import type { Printable } from '../../model/mark.ts';
import { sourcesIn } from '../../model/references.ts';
import type { Source } from '../../model/source.ts';
import { forPupils } from '../for-pupils.ts';

const known = new WeakMap<GradeLesson, Printable<Source>[]>();

/** The sources that a pupil's page names, in their order there: it counts its own, so that none seems to be missing. */
export function pageSources(lesson: GradeLesson): Printable<Source>[] {
  let sources = known.get(lesson);
  if (!sources) known.set(lesson, (sources = sourcesIn(forPupils(lesson.body), lesson).map(({ source }) => source)));
  return sources;
}
