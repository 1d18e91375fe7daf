import { textOf } from '../curriculum/tree.ts';
import { kindOf, type Question } from '../questions/kinds.ts';
import type { Option } from '../questions/question.ts';
import { tiengOf } from './tieng.ts';

/** An option by its words alone, in tiếng. */
export interface Shown {
  tieng: readonly string[];
  right: boolean;
}

/** Options of which one is right, as one who never reads the stem sees them. */
export interface Item {
  id: string;
  options: readonly Shown[];
}

const shown = ({ text, right }: Option): Shown => ({ tieng: tiengOf(textOf(text)), right });

const known = new WeakMap<Question, Item[]>();

/** Counted once a question: every lesson's reader learns from the options of all others. */
function itemsOf(question: Question): Item[] {
  const items =
    known.get(question) ??
    kindOf(question)
      .choices(question)
      .map(({ id, options }) => ({
        id: id === question.id ? id : `${question.id}/${id}`,
        options: options.map(shown),
      }));
  known.set(question, items);
  return items;
}

/** The questions of which one option is right. */
export const singlesOf = (questions: readonly Question[]): Item[] =>
  questions.flatMap((question) =>
    itemsOf(question).filter(
      ({ id, options }) => id === question.id && options.filter(({ right }) => right).length === 1,
    ),
  );

/** The scenes of the branching stories. */
export const scenesOf = (questions: readonly Question[]): Item[] =>
  questions.flatMap((question) =>
    itemsOf(question).filter(({ id, options }) => id !== question.id && options.length > 1),
  );

/** Every piece that is right or wrong by itself, whatever its kind: what a reader of options learns from. */
export const judgedIn = (questions: readonly Question[]): Shown[] =>
  questions.flatMap(itemsOf).flatMap(({ options }) => options);
