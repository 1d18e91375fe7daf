import type { Shown, View } from './kind.ts';
import { rowOf } from './places.ts';
import type { Exercise, Option, Part } from './question.ts';

/** What kinds have in common whose pieces are right or wrong one by one. */
export interface WithOptions extends Exercise {
  options: Option[];
}

/** Each piece by its id, and whether it is right. */
export interface OptionsKey<K extends string = string> {
  kind: K;
  options: [id: string, right: 0 | 1][];
}

export const optionsKey = <K extends string>(kind: K, { options }: WithOptions): OptionsKey<K> => ({
  kind,
  options: options.map(({ id, right }) => [id, right ? 1 : 0]),
});

/** One row: the places of those that are right. */
export const optionsSecret = ({ options }: WithOptions): string[] => [
  rowOf(
    options.filter(({ right }) => right),
    (option) => options.indexOf(option),
  ),
];

export const shown = ({ id, text, picture }: Part): Shown => ({
  id,
  text,
  ...(picture === undefined ? {} : { picture }),
});

export const optionsView = ({ prompt, options }: WithOptions): View => ({
  prompt,
  options: options.map(shown),
  targets: [],
});

/** The options in the order of these ids. What was added since stays away. */
export const reorderOptions = <E extends WithOptions>(exercise: E, ids: readonly string[]): E => ({
  ...exercise,
  options: ids.flatMap((id) => exercise.options.find((option) => option.id === id) ?? []),
});
