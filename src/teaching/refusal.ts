import type { TestSet } from './test-set.ts';

/**
 * What was asked for that cannot be: a Problem without a place, for a wish stands in no file. Whoever asked says where
 * it was typed.
 */
export interface Refusal {
  field: 'grade' | 'lessons' | 'count' | 'minutes' | 'drawing' | 'code';
  /** As in a Problem: what is wrong, why that matters, how to mend it; Vietnamese. */
  what: string;
  why: string;
  fix: string;
}

/** A test, or every reason why there is none. */
export type TestOrNot = { set: TestSet; refusals: [] } | { set?: undefined; refusals: Refusal[] };
