import { textOf } from '../curriculum/tree.ts';
import type { Question } from '../questions/kinds.ts';
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

const itemOf = (id: string, options: readonly Option[]): Item => ({
  id,
  options: options.map(shown),
});

/** The questions of which one option is right. */
export const singlesOf = (questions: readonly Question[]): Item[] =>
  questions.flatMap((question) => (question.kind === 'single' ? [itemOf(question.id, question.options)] : []));

/** The scenes of the branching stories. */
export const scenesOf = (questions: readonly Question[]): Item[] =>
  questions.flatMap((question) =>
    question.kind === 'story'
      ? question.scenes
          .filter(({ choices }) => choices.length > 1)
          .map((scene) => itemOf(`${question.id}/${scene.id}`, scene.choices))
      : [],
  );

/** Every piece that is right or wrong by itself, whatever its kind: what a reader of options learns from. */
export const judgedIn = (questions: readonly Question[]): Shown[] =>
  questions.flatMap((question) => {
    const options =
      question.kind === 'story'
        ? question.scenes.flatMap(({ choices }) => choices)
        : question.kind === 'single' || question.kind === 'multiple'
          ? question.options
          : [];
    return options.map(shown);
  });
