import { mix } from './mix.ts';
import { isOnWeb, kindOf, type Question, type WebQuestion } from './kinds.ts';

/**
 * The questions of a quiz on the web, in the author's order, with the options of every choice lettered anew: authors
 * put the right one in its place by habit, and a row of answers has a beat. Of a few orders that a question's id gives,
 * the one is taken whose right letters the quiz has had least, so that no letter is worth guessing. The same questions,
 * the same letters.
 */
export function webQuestions(questions: readonly Question[]): WebQuestion[] {
  const had = new Map<number, number>();
  return questions.filter(isOnWeb).map((question) => {
    const { choices, reorder } = kindOf(question);
    const own = choices(question).find(({ id }) => id === question.id);
    if (!own) return question;
    const orders = Array.from({ length: ORDERS }, (_, n) => mix(own.options, `${question.id}/${n}`));
    const cost = (order: typeof own.options) =>
      rightPlaces(order).reduce((sum, place) => sum + (had.get(place) ?? 0), 0);
    const options = orders.reduce((best, order) => (cost(order) < cost(best) ? order : best));
    for (const place of rightPlaces(options)) had.set(place, (had.get(place) ?? 0) + 1);
    return reorder(
      question,
      options.map(({ id }) => id),
    );
  });
}

/** With four options the chance that none of so many orders brings the rarest letter is a tenth. */
const ORDERS = 8;

const rightPlaces = (options: readonly { right: boolean }[]): number[] =>
  options.flatMap(({ right }, place) => (right ? [place] : []));
