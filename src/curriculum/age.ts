import type { Grade } from './grade.ts';

/** The ages that help is written for: one page each. (No zod here: a page's script asks this.) */
export const AGES = ['1-3', '4-7', '8-12'] as const;
export type Age = (typeof AGES)[number];

/** The age whose words serve a child whose grade nobody knows: plain, and free of what only older ones should read. */
export const ANY_AGE: Age = '4-7';

export const ageOf = (grade: Grade): Age => (grade <= 3 ? '1-3' : grade <= 7 ? '4-7' : '8-12');
export const gradesOfAge = (age: Age): [first: Grade, last: Grade] => age.split('-').map(Number) as [Grade, Grade];
