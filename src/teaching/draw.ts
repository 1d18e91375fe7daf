import type { PoolQuestion } from '../curriculum/ledger.ts';
import { LEVELS } from '../questions/question.ts';
import type { TestForm } from '../curriculum/test-form.ts';
import { diceOf, shuffle, type Dice } from '../curriculum/seeded.ts';
import { apportion } from '../questions/apportion.ts';

/** A question of a pool that may join those of several lessons. */
export type Drawn = PoolQuestion & { lesson: string };

/**
 * Which questions a test asks: for each part as many as a full paper has, or all there are. The levels stand in the
 * proportion they have in the pool; within a level those kept for tests come first, and the lessons take turns. Returned in the order of the parts and,
 * within one, of the pool. The same pool and seed give the same questions.
 */
export function draw(pool: readonly Drawn[], { parts }: Pick<TestForm, 'parts'>, seed: string): Drawn[] {
  const dice = diceOf(seed);
  return parts.flatMap(({ kind, most }) => {
    const asked = pool.filter((question) => question.kind === kind);
    if (asked.length <= most) return asked;
    const byLevel = LEVELS.map((level) => asked.filter((question) => question.level === level));
    const counts = apportion(
      most,
      byLevel.map(({ length }) => length),
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
