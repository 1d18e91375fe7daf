import type { Option, Question, Response, Scene } from './question.ts';

/** Marks, case, đ, spare white space and a final stop do not count against a written answer. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s.!?]+$/, '');

/**
 * The four statements of a true/false question are worth 0,1 / 0,25 / 0,5 / 1 for 1 / 2 / 3 / 4 right (Công văn 7991:
 * SECONDARY).
 */
export const TRUE_FALSE_SHARES = [0, 0.1, 0.25, 0.5, 1];

/**
 * The share of a question's points that a response earns, 0 to 1.
 * A multiple choice is all or nothing. An essay is marked by a teacher: null.
 */
export function score(question: Question, response: Response): number | null {
  switch (question.kind) {
    case 'essay':
      return null;
    case 'single':
      return response.kind === 'single' && question.options.some((o) => o.right && o.id === response.chosen) ? 1 : 0;
    case 'multiple':
      return response.kind === 'multiple' && question.options.every((o) => o.right === response.chosen.includes(o.id))
        ? 1
        : 0;
    case 'true-false': {
      if (response.kind !== 'true-false') return 0;
      const right = question.options.filter((o) => response.judged[o.id] === o.right).length;
      return question.options.length === 4 ? TRUE_FALSE_SHARES[right]! : share(right, question.options.length);
    }
    case 'short-answer':
      return response.kind === 'short-answer' && question.accepted.some((a) => fold(a) === fold(response.written))
        ? 1
        : 0;
    case 'order':
      return response.kind === 'order'
        ? share(
            question.items.filter((item, place) => item.id === response.placed[place]).length,
            question.items.length,
          )
        : 0;
    case 'match':
      return response.kind === 'match'
        ? share(question.pairs.filter(({ id }) => response.matched[id] === id).length, question.pairs.length)
        : 0;
    case 'find-signs':
      return response.kind === 'find-signs' ? findSigns(question.options, response.chosen) : 0;
    case 'story':
      return response.kind === 'story' ? walkStory(question.scenes, response.chosen) : 0;
    default:
      return question satisfies never;
  }
}

const share = (part: number, whole: number): number => (whole ? Math.max(0, part / whole) : 0);

/** Each innocent phrase that was suspected costs as much as a sign that was found earns. */
function findSigns(spots: readonly Option[], chosen: readonly string[]): number {
  const found = spots.filter(({ id, right }) => right && chosen.includes(id)).length;
  const suspected = spots.filter(({ id, right }) => !right && chosen.includes(id)).length;
  return share(found - suspected, spots.filter(({ right }) => right).length);
}

/** Of a story that came to a safe end, the share of its choices that were right; nothing while it has not. */
function walkStory(scenes: readonly Scene[], chosen: readonly string[]): number {
  const all = scenes.flatMap(({ choices }) => choices);
  const made = chosen.flatMap((id) => all.find((choice) => choice.id === id) ?? []);
  const last = scenes.find(({ id }) => id === made.at(-1)?.to);
  return last?.end === 'safe' ? share(made.filter(({ right }) => right).length, made.length) : 0;
}
