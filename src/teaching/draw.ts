import type { PoolQuestion } from '../curriculum/ledger.ts';
import { LEVELS } from '../questions/question.ts';
import type { TestForm } from '../curriculum/test-form.ts';
import { diceOf, shuffle, type Dice } from '../curriculum/seeded.ts';
import { apportion } from '../questions/apportion.ts';

/** A question of a pool that may join those of several lessons. */
export type Drawn = PoolQuestion & { lesson: string };

/**
 * Which questions a test asks: for each part as many as a full paper has, or all there are. The levels stand as near
 * as the pool allows to the shares that the form asks for; within a level those kept for tests come first, and the
 * lessons take turns. More than a full paper has, and parts that can be spared go. Returned in the order of the parts
 * and, within one, of the pool. The same pool and seed give the same questions.
 */
export function draw(
  pool: readonly Drawn[],
  { parts, levels, full = Infinity }: Pick<TestForm, 'parts' | 'levels' | 'full'>,
  seed: string,
): Drawn[] {
  const dice = diceOf(seed);
  const drawn = parts.flatMap(({ kind, most }) => {
    const asked = pool.filter((question) => question.kind === kind);
    if (asked.length <= most) return asked;
    const byLevel = LEVELS.map((level) => asked.filter((question) => question.level === level));
    const counts = fillLevels(
      most,
      byLevel.map(({ length }) => length),
      LEVELS.map((level) => levels[level].share),
    );
    const taken = new Set<Drawn>();
    byLevel.forEach((questions, i) => {
      const [reserved, others] = [true, false].map((is) => questions.filter(({ use }) => (use === 'test') === is));
      const first = Math.min(counts[i]!, reserved!.length);
      takeTurns(reserved!, first, taken, dice);
      takeTurns(others!, counts[i]! - first, taken, dice);
    });
    return asked.filter((question) => taken.has(question));
  });
  return parts.reduce(
    (left, { kind, spare }) => (spare && left.length > full ? left.filter((question) => question.kind !== kind) : left),
    drawn,
  );
}

/**
 * How many of each level, by the shares wanted: what a level lacks is shared out among the others, again by their
 * shares. `there`: how many it has; together they have `most` or more.
 */
export function fillLevels(most: number, there: readonly number[], shares: readonly number[]): number[] {
  const counts = there.map(() => 0);
  for (let left = most; left > 0; left = most - counts.reduce((a, b) => a + b, 0)) {
    const open = shares.map((share, i) => (counts[i]! < there[i]! ? Math.max(share, 1) : 0));
    apportion(left, open).forEach((more, i) => (counts[i] = Math.min(there[i]!, counts[i]! + more)));
  }
  return counts;
}

/** Takes `count` of the questions by chance, each time from a lesson that has given fewest so far. */
function takeTurns(questions: readonly Drawn[], count: number, taken: Set<Drawn>, dice: Dice): void {
  const left = shuffle(questions, dice);
  const given = (lesson: string) => [...taken].filter((question) => question.lesson === lesson).length;
  for (let i = 0; i < count; i++) {
    const fewest = Math.min(...left.map(({ lesson }) => given(lesson)));
    const at = left.findIndex(({ lesson }) => given(lesson) === fewest);
    taken.add(left.splice(at, 1)[0]!);
  }
}
