import { MOST_PLACES, MOST_TAKEN, type Change } from '../curriculum/paper-code.ts';
import { diceOf, shuffle } from '../curriculum/seeded.ts';
import type { Drawn } from './draw.ts';
import type { Drawing } from './test-versions.ts';

/** Each makes the code longer by four signs. Who wants more changed wants another drawing. */
export const MOST_CHANGES = 6;

/**
 * What may be taken for the question at a place: of its part, and not drawn for any other place. First those of its
 * level, so that the matrix stays as it is, then the rest; of each those of its own lesson come first. The order hangs
 * on nothing but the drawing, so that a number says which is meant.
 */
export function othersFor({ pool, drawn, seed }: Drawing, place: number): Drawn[] {
  const own = drawn[place]!;
  const left = pool.filter((question) => question.kind === own.kind && !drawn.includes(question));
  const ofLevel = (is: boolean, dice: string) => {
    const fit = shuffle(
      left.filter(({ level }) => (level === own.level) === is),
      diceOf(dice),
    );
    const near = (is: boolean) => fit.filter(({ lesson }) => (lesson === own.lesson) === is);
    return [...near(true), ...near(false)];
  };
  return [...ofLevel(true, `${seed}/${place}`), ...ofLevel(false, `${seed}/${place}/`)].slice(0, MOST_TAKEN);
}

/** What a drawing asks once it was changed, in the order of its places; null when these changes cannot be its. */
export function changeDrawn(drawing: Drawing, changes: readonly Change[]): Drawn[] | null {
  const { drawn } = drawing;
  const asked: (Drawn | null | undefined)[] = [...drawn];
  for (const { place, take } of changes) {
    if (place >= Math.min(drawn.length, MOST_PLACES)) return null;
    asked[place] = take ? othersFor(drawing, place)[take - 1] : null;
  }
  const left = asked.filter((question) => question !== null);
  const isOnce = (some: readonly unknown[]) => new Set(some).size === some.length;
  if (changes.length > MOST_CHANGES || !left.length || left.includes(undefined)) return null;
  return isOnce(left) && isOnce(changes.map(({ place }) => place)) ? (left as Drawn[]) : null;
}
