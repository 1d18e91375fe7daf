import type { Box } from '../quiz/kept.ts';
import type { Waiting } from './waiting.ts';

/**
 * What comes back, and when, in the manner of Leitner's card boxes. A question that was missed at its first answer goes
 * into box 1 (with-missed.ts). Each time it is answered again it goes up a box when right, and waits longer; it goes
 * down a box, or stays in the first, when wrong. Right in the last box, it is known and comes no more.
 */

/** How many days a question waits in each box. */
export const WAITS = [1, 3, 7, 14, 30] as const;
/** As many are asked at once. */
export const AT_ONCE = 3;
/** The box of what is known: nothing waits there. */
const KNOWN = WAITS.length + 1;

export const answeredOn = ({ box, missed }: Box, isRight: boolean, day: number): Box => ({
  box: isRight ? Math.min(box + 1, KNOWN) : Math.max(Math.min(box, WAITS.length) - 1, 1),
  day,
  missed: missed + Number(!isRight),
});

/** The day a question is due; never, once it is known. */
export const dueOn = ({ box, day }: Box): number => day + (WAITS[box - 1] ?? Infinity);

/** Those that this grade still asks, by lesson: what was retired, kept for tests or made private since never comes. */
export const stillAsked = (waiting: readonly Waiting[], asked: ReadonlyMap<string, readonly string[]>): Waiting[] =>
  waiting.filter(({ lesson, id }) => asked.get(lesson)?.includes(id));

/**
 * The questions to be asked today: of those that are due the longest overdue first, then what was missed more often,
 * then what is in a lower box, then by name. The same state and day, the same questions.
 */
export const dueToday = (waiting: readonly Waiting[], today: number): Waiting[] =>
  waiting
    .filter((one) => dueOn(one) <= today)
    .sort(
      (a, b) =>
        dueOn(a) - dueOn(b) ||
        b.missed - a.missed ||
        a.box - b.box ||
        (`${a.lesson} ${a.id}` < `${b.lesson} ${b.id}` ? -1 : 1),
    )
    .slice(0, AT_ONCE);

/** How many days until something is due; null when nothing ever is. */
export function daysUntilDue(waiting: readonly Waiting[], today: number): number | null {
  const first = Math.min(...waiting.map(dueOn));
  return Number.isFinite(first) ? Math.max(0, first - today) : null;
}
