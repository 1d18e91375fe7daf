import type { Question, Response } from './question.ts';

/** Marks, case, đ and spare white space do not count against a written answer. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').toLowerCase().replace(/\s+/g, ' ').trim().replace(/[.!?]+$/, '');

/** The four statements of a true/false question are worth 0,1 / 0,25 / 0,5 / 1 for 1 / 2 / 3 / 4 right (Công văn 7991). */
const TRUE_FALSE = [0, 0.1, 0.25, 0.5, 1];

/**
 * The share of a question's points that a response earns, 0 to 1.
 * A multiple choice is all or nothing. An essay is marked by a teacher: null.
 */
export function score(question: Question, response: Response): number | null {
  if (question.kind === 'essay') return null;
  if (question.kind !== response.kind) return 0;
  switch (response.kind) {
    case 'single':
      return options(question).some((o) => o.right && o.id === response.chosen) ? 1 : 0;
    case 'multiple':
      return options(question).every((o) => o.right === response.chosen.includes(o.id)) ? 1 : 0;
    case 'true-false': {
      const right = options(question).filter((o) => response.judged[o.id] === o.right).length;
      const all = options(question).length;
      return all === 4 ? TRUE_FALSE[right]! : right / all;
    }
    case 'short-answer':
      return question.kind === 'short-answer' && question.accepted.some((a) => fold(a) === fold(response.written)) ? 1 : 0;
    default:
      return response satisfies never;
  }
}

const options = (question: Question) => ('options' in question ? question.options : []);
