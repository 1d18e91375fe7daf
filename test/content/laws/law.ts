import { test } from 'vitest';
import type { GradeLesson } from '../../../src/curriculum/cut.ts';

/** What must hold of a thing that authors make, by the sentence that says it; a law throws when it does not. */
export type Laws<T> = Record<string, (thing: T) => void | Promise<void>>;

export const nameOf = ({ slug, grade }: Pick<GradeLesson, 'slug' | 'grade'>): string => `${slug} lớp ${grade}`;

/** The same laws of something that has the thing in it. */
export const onto = <T, U>(laws: Laws<T>, pick: (whole: U) => T): Laws<U> =>
  Object.fromEntries(Object.entries(laws).map(([law, hold]) => [law, (whole: U) => hold(pick(whole))]));

/** What breaks any of these laws, each with its law. */
export async function breaches<T>(laws: Laws<T>, thing: T): Promise<string[]> {
  const found: string[] = [];
  for (const [law, hold] of Object.entries(laws)) {
    try {
      await hold(thing);
    } catch (error) {
      found.push(`${law}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return found;
}

/** A test for each law: it holds of every one of these. */
export function holdsOf<T>(laws: Laws<T>, things: () => readonly T[], name: (thing: T) => string): void {
  for (const [law, hold] of Object.entries(laws)) {
    test(law, async () => {
      if (!things().length) throw new Error('There is nothing to hold it of.');
      for (const thing of things()) {
        try {
          await hold(thing);
        } catch (error) {
          if (error instanceof Error) error.message = `${name(thing)}: ${error.message}`;
          throw error;
        }
      }
    });
  }
}
