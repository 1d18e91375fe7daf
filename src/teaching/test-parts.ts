import { bandOf, type Grade } from '../curriculum/grade.ts';
import type { TestPlace } from '../questions/kind.ts';
import { KINDS, kinds, type Kind, type Question } from '../questions/kinds.ts';
import type { Lettered } from '../questions/question.ts';

/** `lettered`: the ids of what is put in order or of the partners, as a version letters them A, B, C… */
export type TestQuestion = Question & Lettered;

/** A part of a test, with the kind of its questions. */
export type TestPart = TestPlace & { kind: Kind };

const partsIn = (form: 'national' | 'primary'): readonly TestPart[] =>
  KINDS.flatMap((kind) => {
    const place = kinds[kind].test?.[form];
    return place ? [{ ...place, kind }] : [];
  });

/**
 * Parts I–IV in the structure of Công văn 7991 (SECONDARY): 12 × 0,25; 2 × 1; 4 × 0,5; 3,0 points. A part keeps its
 * share of the points when its questions are fewer. The other kinds have no place in that structure: they stay in the
 * quiz on the page.
 */
const NATIONAL = partsIn('national');

/** Primary tests follow no such form: fewer questions, answered on the paper itself, each worth about the same. */
const PRIMARY = partsIn('primary');

/** Whether a grade's test is in the structure of Công văn 7991: THCS and THPT. */
export const isNational = (grade: Grade): boolean => bandOf(grade) !== 'tieu-hoc';

export const testParts = (grade: Grade): readonly TestPart[] => (isNational(grade) ? NATIONAL : PRIMARY);

/** With fewer questions than this there is no test to speak of, and too little to shuffle. */
export const LEAST_QUESTIONS = 5;
