import MiniSearch, { type SearchResult } from 'minisearch';
import type { Grade } from '../curriculum/grade.ts';
import type { Entry } from './entries.ts';
import { fold, spell, withoutTelex } from './spell.ts';
import type { SearchWords } from './words.ts';

export interface Found {
  entry: Entry;
  /** Why it was found, when neither its title nor its summary tells: a term or a form that matches. */
  because: string[];
}

export interface Answer {
  /** What may be happening to who asks, the likeliest first. */
  cases: string[];
  /** Whether that is what they ask about: help comes before lessons. */
  helpFirst: boolean;
  /** How many lessons there are in all, and the best of them. */
  total: number;
  found: Found[];
}

export const NO_WORDS: SearchWords = { said: [], cases: [], inside: {}, short: [], small: [] };

/** What a word that any sentence has counts for. */
const SMALL = 0.1;
/** What counts for the first, the second, the third lesson that fits what is said. */
const PLACES = [1, 0.8, 0.65];
/** What is found this much more faintly than the best is not meant. */
const FAINT = 0.4;

/** Something children say, and what it leads to. */
interface Saying {
  /** How many words it has, small ones hardly counted. */
  size: number;
  lessons: string[];
  help: boolean;
  /** The case whose name it is. */
  own?: string;
}

/**
 * Answers what is typed, with at most `most` lessons. Any of the words will do: a lesson or a case is the better the
 * more of what is typed it has, and the more of a saying that leads to it has been typed.
 */
export function makeFinder(
  entries: readonly Entry[],
  words: SearchWords = NO_WORDS,
): (typed: string, grade: Grade | null, most: number) => Answer {
  const short = new Map(words.short.map(([typed, means]) => [fold(typed), fold(means)]));
  const small = new Set(words.small.flatMap((word) => spell(word, short)));
  const weightOf = (word: string) => (small.has(word) ? SMALL : 1);
  const sizeOf = (text: Iterable<string>) => [...new Set(text)].reduce((sum, word) => sum + weightOf(word), 0);
  const known = new Set<string>();
  const sayings = new Map<string, Saying>();
  const index = new MiniSearch({
    fields: ['title', 'terms', 'forms', 'summary', 'meanings', 'inside', 'grades', 'say'],
    tokenize: (text) => spell(text, short),
    processTerm: (word) => {
      known.add(word);
      return word;
    },
  });
  index.addAll(
    entries.map(({ text, title, summary, terms, forms, grades }, id) => ({
      id,
      title,
      summary,
      terms: terms.map(([word]) => word).join('\n'),
      meanings: terms.map(([, meaning]) => meaning).join('\n'),
      forms: forms.join('\n'),
      inside: words.inside[text] ?? '',
      grades: grades.map(([grade]) => `lớp ${grade}`).join('\n'),
    })),
  );
  const say = (texts: readonly string[], leads: Omit<Saying, 'size'>) => {
    for (const text of texts) {
      const id = `${sayings.size} saying`;
      sayings.set(id, { ...leads, size: sizeOf(spell(text, short)) });
      index.add({ id, say: text });
    }
  };
  for (const { say: texts, ...leads } of words.said) say(texts, leads);
  for (const { say: texts, id: own } of words.cases) say(texts, { own, lessons: [], help: false });

  /** A word as the index may know it. */
  const read = (word: string) => (known.has(word) || !known.has(withoutTelex(word)) ? word : withoutTelex(word));

  return (typed, grade, most) => {
    const asked = spell(typed, short).map(read);
    const hits = index.search(asked.join(' '), {
      processTerm: (word) => word,
      boost: { title: 2, terms: 2, forms: 1.5, meanings: 0.6, inside: 0.5, grades: 0.5 },
      boostTerm: weightOf,
      // The last word may be unfinished; of one that nobody knows a letter may be wrong, missing or too much.
      prefix: (word, place, all) => place === all.length - 1 && !known.has(word),
      fuzzy: (word) => (!known.has(word) && word.length > 3 ? 1 : false),
      filter: ({ id }) => typeof id !== 'number' || inGrade(entries[id]!, grade),
    });
    const whole = sizeOf(asked);
    const lessons = new Tally();
    const cases = new Tally();
    const texts = new Map<number, { score: number; match: SearchResult['match'] }>();
    let loudest = { score: 0, help: false };
    for (const { id, score, terms, queryTerms, match } of hits) {
      const saying = sayings.get(id as string);
      if (!saying) {
        texts.set(id as number, { score: score * (sizeOf(queryTerms) / whole), match });
        continue;
      }
      const said = score * (sizeOf(terms) / saying.size) ** 2;
      if (said > loudest.score) loudest = { score: said, help: saying.help || saying.own !== undefined };
      if (saying.own) cases.add(saying.own, said);
      for (const [place, slug] of saying.lessons.entries()) lessons.add(slug, said * (PLACES[place] ?? 0.5));
    }
    for (const { id, lessons: fit } of words.cases)
      cases.add(id, Math.max(0, ...fit.map((slug, place) => lessons.of(slug) * 0.95 * (PLACES[place] ?? 0.5))));

    const scored = entries
      .map((entry, id) => ({ entry, hit: texts.get(id), score: (texts.get(id)?.score ?? 0) + lessons.of(entry.slug) }))
      .filter(({ entry, score }) => score > 0 && inGrade(entry, grade))
      .sort((a, b) => b.score - a.score);
    const best = scored[0]?.score ?? 0;
    const near = scored.filter(({ score }) => score >= best * FAINT);
    const helping = cases.ranked();
    const helpBest = helping[0]?.[1] ?? 0;
    return {
      cases: helping.filter(([, score]) => score >= helpBest * FAINT).map(([id]) => id),
      helpFirst: helpBest > 0 && (loudest.help || helpBest >= best),
      total: near.length,
      found: near.slice(0, most).map(({ entry, hit }) => ({ entry, because: hit ? tellWhy(entry, hit.match) : [] })),
    };
  };
}

/** What speaks for each of several things: the strongest reason whole, each further one half as much as the last. */
class Tally {
  readonly #reasons = new Map<string, number[]>();
  add(id: string, score: number): void {
    this.#reasons.set(id, [...(this.#reasons.get(id) ?? []), score]);
  }
  of(id: string): number {
    const reasons = [...(this.#reasons.get(id) ?? [])].sort((a, b) => b - a).slice(0, 3);
    return reasons.reduce((sum, score, place) => sum + score / 2 ** place, 0);
  }
  ranked(): [string, number][] {
    return [...this.#reasons.keys()]
      .map((id): [string, number] => [id, this.of(id)])
      .filter(([, score]) => score > 0)
      .sort((a, b) => b[1] - a[1]);
  }
}

function tellWhy({ title, summary, terms, forms }: Entry, match: SearchResult['match']): string[] {
  const words = Object.keys(match);
  const has = (text: string) =>
    fold(text)
      .split(/[^\p{L}\p{N}]+/u)
      .some((word) => words.includes(word));
  if (has(`${title} ${summary}`)) return [];
  return [
    ...terms.filter(([word]) => has(word)).map(([word, meaning]) => `${word}: ${meaning}`),
    ...forms.filter(has),
  ];
}

/** Every entry of a grade, in the order of the lessons: what is shown while nothing is typed. */
export function browse(entries: readonly Entry[], grade: Grade | null, most: number): Answer {
  const own = entries.filter((entry) => inGrade(entry, grade));
  const found = own.slice(0, most).map((entry) => ({ entry, because: [] }));
  return { cases: [], helpFirst: false, total: own.length, found };
}

const inGrade = (entry: Entry, grade: Grade | null): boolean =>
  grade === null || entry.grades.some(([own]) => own === grade);
