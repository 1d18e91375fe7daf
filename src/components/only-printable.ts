import { printable, type Marked, type Printable } from '../model/mark.ts';

/** Those facts of a list that may be shown. */
export const onlyPrintable = <T extends Marked>(facts: readonly T[]): Printable<T>[] =>
  facts.map((fact) => printable(fact)).filter((fact): fact is Printable<T> => fact !== null);
