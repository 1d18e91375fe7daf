import { exercisesOf } from '../blocks/exercises-of.ts';
import type { Exercise } from '../questions/kinds.ts';
import type { Document } from '../reading/document.ts';
import { documentOf, type Content } from './rule.ts';

/** An exercise, and the file it stands in. */
export interface Stated {
  exercise: Exercise;
  document: Document;
  /** Pupils who cannot read yet are among its readers. */
  early: boolean;
  /** No longer asked, but old papers are printed with it. */
  retired: boolean;
}

/** In these grades some pupils cannot read yet. */
const EARLY = 3;

/** Whatever is to be answered: the questions, and the exercises and tickets that stand in a lesson. */
export const exercisesIn = (content: Content): Stated[] =>
  content.curriculum.lessons
    .flatMap((lesson) => lesson.texts)
    .flatMap((text) => {
      const early = text.grades.some((grade) => grade <= EARLY);
      const document = documentOf(content, text.file);
      const inside = exercisesOf(document.tree);
      return [
        ...text.questions.map((exercise) => ({
          exercise,
          document: documentOf(content, text.questionsFile!),
          early,
          retired: exercise.retired,
        })),
        ...inside.map((exercise) => ({ exercise, document, early, retired: false })),
      ];
    });
