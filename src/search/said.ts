import { fold, spell } from './spell.ts';
import type { SearchWords } from './words.ts';

/** A word with its marks and without. What was typed without, or mended, may have any: its `written` is empty. */
export interface Word {
  folded: string;
  written: string;
}
interface Saying {
  words: Word[];
  lessons: string[];
  /** Of what children say: whether who says it needs help now. */
  inNeed?: boolean;
  /** Of what a case is called: the case. */
  own?: string;
}

/** What a word that any sentence has counts for. */
const SMALL = 0.1;
/** What a word counts for that was typed with other marks. */
const OTHER_MARKS = 0.3;
/** What a saying counts for whose words are met apart, beside one met as it stands. */
const APART = 0.6;
/** What counts for the first, the second, the third lesson that fits what is said, and for any further one. */
const PLACES = [1, 0.8, 0.65];
const LATER = 0.5;
/** A case bears what speaks for its lessons, but a lesson that is there comes before it. */
const BEHIND = 0.95;

/** Hears in what is typed what children say: what speaks for each lesson, written or not, and for each case. */
export function makeEar(words: SearchWords) {
  const short = new Map(words.short.map(([typed, means]) => [fold(typed), means]));
  const wordsOf = (text: string): Word[] => spell(text, short).map((written) => ({ written, folded: fold(written) }));
  /** Each once: `nick` and `acc` are one word. */
  const spelt = (texts: readonly string[]): Word[][] => [
    ...new Map(texts.map(wordsOf).map((words) => [words.map(({ folded }) => folded).join(' '), words])).values(),
  ];
  const sayings: Saying[] = [
    ...words.said.flatMap(({ say, lessons, help }) => spelt(say).map((words) => ({ words, lessons, inNeed: help }))),
    ...words.cases.flatMap(({ say, id }) => spelt(say).map((words) => ({ words, lessons: [], own: id }))),
  ];
  const counts = new Map<string, number>();
  for (const { words } of sayings)
    for (const word of new Set(words.map(({ folded }) => folded))) counts.set(word, (counts.get(word) ?? 0) + 1);
  const small = new Set(words.small.map(fold));
  const isSmall = (word: string) => small.has(word);
  /** What a word tells: the more, the fewer sayings have it. */
  const weightOf = (word: string) =>
    Math.log(1 + sayings.length / (counts.get(word) ?? sayings.length)) * (isSmall(word) ? SMALL : 1);

  function listen(asked: readonly Word[]): { lessons: Tally; cases: Tally; inNeed: boolean } {
    const lessons = new Tally();
    const cases = new Tally();
    let clearest = { score: 0, inNeed: false };
    for (const { words, own, lessons: fit, inNeed } of sayings) {
      const score = hear(words, asked, weightOf);
      if (!score) continue;
      if (inNeed !== undefined && score > clearest.score) clearest = { score, inNeed };
      if (own) cases.add(own, score);
      for (const [place, slug] of fit.entries()) lessons.add(slug, score * (PLACES[place] ?? LATER));
    }
    for (const { id, lessons: fit } of words.cases)
      cases.add(id, BEHIND * Math.max(0, ...fit.map((slug, place) => lessons.of(slug) * (PLACES[place] ?? LATER))));
    return { lessons, cases, inNeed: clearest.inNeed || hasNeedWord(asked) };
  }
  /** Whether a word says that it has happened to who types: with its marks, or typed without any. */
  const hasNeedWord = (asked: readonly Word[]): boolean =>
    words.need.some((word) =>
      asked.some(({ folded, written }) => (written ? written === word : folded === fold(word))),
    );
  return { wordsOf, isSmall, counts, listen };
}

/**
 * How clearly a saying is heard in what is asked: by what its words tell, and the more of it is there the better; more
 * so when its words follow each other.
 */
function hear(words: readonly Word[], asked: readonly Word[], weightOf: (word: string) => number): number {
  let heard = 0;
  let whole = 0;
  let follow = 0;
  let last = -2;
  for (const { folded, written } of words) {
    const weight = weightOf(folded);
    whole += weight;
    let met = 0;
    let at = -2;
    for (const [place, word] of asked.entries()) {
      if (word.folded !== folded) continue;
      const here = !word.written || word.written === written ? 1 : OTHER_MARKS;
      if (here > met || (here === met && place === last + 1)) [met, at] = [here, place];
    }
    heard += weight * met;
    if (met && at === last + 1) follow++;
    last = at;
  }
  const together = words.length > 1 ? follow / (words.length - 1) : 1;
  return heard * (heard / whole) ** 2 * (APART + (1 - APART) * together);
}

/** What speaks for each of several things: the strongest reason whole, the next half, the third a quarter. */
export class Tally {
  readonly #reasons = new Map<string, number[]>();
  add(id: string, score: number): void {
    this.#reasons.set(id, [...(this.#reasons.get(id) ?? []), score]);
  }
  of(id: string): number {
    const reasons = [...(this.#reasons.get(id) ?? [])].sort((a, b) => b - a).slice(0, 3);
    return reasons.reduce((sum, score, place) => sum + score / 2 ** place, 0);
  }
  /** What anything speaks for, the best first. */
  ranked(): [id: string, score: number][] {
    return [...this.#reasons.keys()]
      .map((id): [string, number] => [id, this.of(id)])
      .filter(([, score]) => score > 0)
      .sort((a, b) => b[1] - a[1]);
  }
}
