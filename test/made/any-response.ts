/** What a pupil may give to a question: some right, some wrong, some left out. */
import type fc from 'fast-check';
import type { Question, Response } from '../../src/questions/kinds.ts';
import { kindTests } from './kind-tests.ts';

/** null: what a teacher marks, or a walk through a story. */
export function anyResponse(question: Question): fc.Arbitrary<Response> | null {
  const response = kindTests.get(question.kind)?.response as ((asked: Question) => fc.Arbitrary<Response>) | null;
  return response && response(question);
}
