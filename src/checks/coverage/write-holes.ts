import { isMap, parseDocument, type YAMLMap } from 'yaml';
import type { z } from 'zod';
import { coverageOf, NO_COVERAGE, rowsOf, TERM, type Cell, type CoverageFile } from '../../curriculum/coverage.ts';
import type { Curriculum } from '../../curriculum/curriculum.ts';
import { showGrades, type Grade } from '../../curriculum/grade.ts';
import { addDays } from '../../curriculum/show-date.ts';

/** Of a hole that nobody has told the reason of yet. */
const NO_REASON = 'Chưa có bài dạy điều này.';

/**
 * coverage.yaml with the holes there are now: reasons and days that were agreed are kept, what is taught by now goes.
 * The rest of the file, its comments too, stays as it was written; so does all of one that cannot be read.
 */
export function writeHoles(source: string, curriculum: Curriculum, today: string): string {
  const document = parseDocument(source);
  if (document.errors.length) return source;
  const { free, holes } = curriculum.coverage;
  const open = rowsOf(coverageOf({ ...curriculum, coverage: { ...curriculum.coverage, free, holes: [] } }));
  const listed = open.flatMap(({ id, cells }) => {
    const gradesOf = (...states: Cell['state'][]) =>
      cells.filter(({ state }) => states.includes(state)).map(({ grade }) => grade);
    const bare = gradesOf('hole', 'owed');
    const agreed = holes.filter(({ row, until }) => row === id && until >= today);
    const kept = agreed.map((hole) => ({ ...hole, grades: hole.grades.filter((grade) => bare.includes(grade)) }));
    const left = gradesOf('hole').filter((grade) => !kept.some(({ grades }) => grades.includes(grade)));
    const late = holes.find(({ row }) => row === id)?.why ?? NO_REASON;
    const added = { row: id, grades: left, why: late, until: addDays(today, TERM) };
    return [...kept, added].filter(({ grades }) => grades.length);
  });
  if (!isMap(document.contents)) document.contents = document.createNode({}) as YAMLMap as never;
  document.set(
    'holes',
    document.createNode(
      listed.map(({ row, grades, why, until }) => ({
        row,
        grades: writeGrades(grades),
        why,
        until,
      })),
    ),
  );
  return document.toString({ lineWidth: 0 });
}

/** A coverage.yaml, as it is written, that asks nothing of any grade: for content that proves the program. */
export function freeAll({ frameworks }: Pick<Curriculum, 'frameworks'>, why: string): z.input<typeof CoverageFile> {
  const rows = rowsOf(coverageOf({ frameworks, lessons: [], coverage: NO_COVERAGE }));
  return {
    free: rows.map(({ id, cells }) => ({ row: id, grades: writeGrades(cells.map(({ grade }) => grade)), why })),
  };
}

/** As authors write them: `1-3, 6`. */
const writeGrades = (grades: readonly Grade[]): string => showGrades(grades).replaceAll('–', '-');
