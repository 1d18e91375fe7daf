/** What a pupil may give to a question: some right, some wrong, some left out. */
import fc from 'fast-check';
import type { Question, Response } from '../../src/questions/kinds.ts';

/** null: what a teacher marks, or a walk through a story. */
export function anyResponse(question: Question): fc.Arbitrary<Response> | null {
  const judged = <T>(ids: readonly string[], value: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
    fc
      .tuple(...ids.map((id) => fc.option(value).map((one) => [id, one] as const)))
      .map((pairs) => Object.fromEntries(pairs.filter(([, one]) => one !== null)) as Record<string, T>);
  switch (question.kind) {
    case 'single':
      return fc
        .constantFrom(null, ...question.options.map(({ id }) => id))
        .map((chosen) => ({ kind: 'single', chosen }));
    case 'multiple':
    case 'find-signs': {
      const { kind, options } = question;
      return fc.subarray(options.map(({ id }) => id)).map((chosen) => ({ kind, chosen }));
    }
    case 'true-false':
      return judged(
        question.options.map(({ id }) => id),
        fc.boolean(),
      ).map((given) => ({ kind: 'true-false', judged: given }));
    case 'short-answer':
      return fc
        .constantFrom('', 'sai rồi', ...question.accepted.flatMap((one) => [one, one.toUpperCase(), ` ${one}. `]))
        .map((written) => ({ kind: 'short-answer', written }));
    case 'order':
      return fc
        .shuffledSubarray(
          question.items.map(({ id }) => id),
          { minLength: question.items.length },
        )
        .map((placed) => ({ kind: 'order', placed }));
    case 'match': {
      const ids = question.pairs.map(({ id }) => id);
      return judged(ids, fc.constantFrom(...ids)).map((matched) => ({ kind: 'match', matched }));
    }
    case 'sort':
      return judged(
        question.cards.map(({ id }) => id),
        fc.constantFrom(...question.groups.map(({ id }) => id)),
      ).map((placed) => ({ kind: 'sort', placed }));
    case 'gap': {
      const words = [...question.gaps.flatMap(({ accepted }) => accepted), 'sai rồi'];
      return judged(
        question.gaps.map(({ id }) => id),
        fc.constantFrom(...words),
      ).map((filled) => ({ kind: 'gap', filled }));
    }
    case 'story':
    case 'essay':
      return null;
    default:
      return question satisfies never;
  }
}
