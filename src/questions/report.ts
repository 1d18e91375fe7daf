/**
 * What a pupil gave to a question, as lines of a report to a learning system: the letters, numbers and words that stand
 * in the page. Each kind that is answered in a way of its own tells it in its `report.ts`, which runs alone in a
 * browser: it imports its `score.ts`, and this.
 */
import type { Tools } from './kind.ts';
import type { OptionsKey } from './options.ts';

/** What is given, by SCORM's types of interaction, before a version puts it into its own signs. */
export type Value =
  | { type: 'choice' | 'sequencing' | 'performance'; given: string[] }
  | { type: 'matching'; given: [string, string][] }
  | { type: 'true-false'; given: boolean }
  | { type: 'fill-in'; given: string };

/** One line: a question, or a piece of it that is judged by itself. */
export interface ReportLine {
  id: string;
  /** null: nothing was given to this piece. */
  value: Value | null;
  /** Every value that would have been right. */
  right: Value[];
  /** 0 to 1. */
  earned: number;
}

export interface Reported {
  /** The share of its point that the question earns: the kind's own score, as in the quiz. */
  earned: number;
  lines: ReportLine[];
}

export type Report<K, R> = (id: string, key: K, response: R, tools: Tools) => Reported;

export const letter = (place: number): string => (place < 26 ? String.fromCharCode(97 + place) : String(place - 26));
export const number = (place: number): string => String(place + 1);

export const oneLine = (id: string, earned: number, value: Value, right: Value[]): Reported => ({
  earned,
  lines: [{ id, value, right, earned }],
});

/** Some of what stands lettered is chosen. */
export function chosenLine(id: string, { options }: OptionsKey, ids: readonly string[], earned: number): Reported {
  const lettered = (is: (id: string, right: 0 | 1) => boolean): Value => ({
    type: 'choice',
    given: options.flatMap(([own, right], place) => (is(own, right) ? [letter(place)] : [])),
  });
  return oneLine(
    id,
    earned,
    lettered((own) => ids.includes(own)),
    [lettered((_, right) => right === 1)],
  );
}

/** What is lettered is brought to what is numbered. */
export function pairedLine(
  id: string,
  earned: number,
  {
    lefts,
    rights,
    key,
  }: { lefts: readonly string[]; rights: readonly string[]; key: Readonly<Record<string, string>> },
  given: Readonly<Record<string, string>>,
): Reported {
  const pairs = (to: Readonly<Record<string, string>>): Value => ({
    type: 'matching',
    given: lefts.flatMap((left, place): [string, string][] =>
      to[left] === undefined ? [] : [[letter(place), number(rights.indexOf(to[left]))]],
    ),
  });
  return oneLine(id, earned, pairs(given), [pairs(key)]);
}
