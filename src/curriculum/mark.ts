import { z } from 'zod';

/**
 * How far a fact about the world has been proved.
 * CONFIRMED: the source named says so. SECONDARY: read only in a copy or a teacher's file that quotes it;
 * it may be used, never quoted as official. MEMORY: believed, unproven; it never reaches a page.
 */
export const Mark = z.enum(['CONFIRMED', 'SECONDARY', 'MEMORY']);
export type Mark = z.infer<typeof Mark>;

export type Marked = { mark: Mark };

/** A fact that may be shown. Only `printable` makes one. */
export type Printable<T extends Marked> = T & { mark: Exclude<Mark, 'MEMORY'> };

/** The one way from a marked fact to a page: null for MEMORY, the fact itself otherwise. */
export function printable<T extends Marked>(fact: T): Printable<T> | null {
  return fact.mark === 'MEMORY' ? null : (fact as Printable<T>);
}

/**
 * Those facts of a list that may be shown. A MEMORY fact never gets past here; the checks have named it to its author
 * before.
 */
export const onlyPrintable = <T extends Marked>(facts: readonly T[]): Printable<T>[] =>
  facts.map((fact) => printable(fact)).filter((fact): fact is Printable<T> => fact !== null);
