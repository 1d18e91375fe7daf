import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch';
import type { Grade } from '../curriculum/grade.ts';
import type { Entry } from './entries.ts';

/**
 * Vietnamese as people type it in a hurry: without marks, đ as d, in one case. (Not score.ts's `fold`: a module that
 * two pages share would be one more request for each.)
 */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ/g, 'd');

export interface Found {
  entry: Entry;
  /** Why it was found, when neither its title nor its summary tells: a term or a form that matches. */
  because: string[];
}

/**
 * How strictly words are taken, in turn, until something is found: as they stand; the last one as a beginning, for it
 * may be unfinished; a long one with a slip of the finger (in a short one a slip makes another word). Vietnamese words
 * are so short and so many alike that all at once would find too much.
 */
const WAYS: readonly SearchOptions[] = [
  {},
  { prefix: (_word, place, words) => place === words.length - 1 },
  { prefix: (_word, place, words) => place === words.length - 1, fuzzy: (word) => (word.length > 4 ? 1 : false) },
];

/** How many there are in all, and the best of them. */
export interface Answer {
  total: number;
  found: Found[];
}

/** Answers what is typed with at most `most` entries: every word must be found; titles count most. */
export function makeFinder(entries: readonly Entry[]): (typed: string, grade: Grade | null, most: number) => Answer {
  const index = new MiniSearch({
    fields: ['title', 'terms', 'forms', 'summary', 'meanings', 'grades'],
    processTerm: (word) => fold(word) || null,
    searchOptions: {
      combineWith: 'AND',
      boost: { title: 4, terms: 3, forms: 2 },
    },
  });
  index.addAll(
    entries.map(({ title, summary, terms, forms, grades }, id) => ({
      id,
      title,
      summary,
      terms: terms.map(([word]) => word).join('\n'),
      meanings: terms.map(([, meaning]) => meaning).join('\n'),
      forms: forms.join('\n'),
      grades: grades.map(([grade]) => `lớp ${grade}`).join('\n'),
    })),
  );
  return (typed, grade, most) => {
    const filter = ({ id }: SearchResult) => inGrade(entries[id]!, grade);
    let results: SearchResult[] = [];
    for (const way of WAYS) if (!results.length) results = index.search(typed, { ...way, filter });
    const found = results.slice(0, most).map(({ id, match }) => {
      const entry = entries[id]!;
      const words = Object.keys(match);
      const has = (text: string) =>
        fold(text)
          .split(/[^\p{L}\p{N}]+/u)
          .some((word) => words.includes(word));
      const inHead = has(`${entry.title} ${entry.summary}`);
      const because = inHead
        ? []
        : [
            ...entry.terms.filter(([word]) => has(word)).map(([word, meaning]) => `${word}: ${meaning}`),
            ...entry.forms.filter(has),
          ];
      return { entry, because };
    });
    return { total: results.length, found };
  };
}

/** Every entry of a grade, in the order of the lessons: what is shown while nothing is typed. */
export function browse(entries: readonly Entry[], grade: Grade | null, most: number): Answer {
  const own = entries.filter((entry) => inGrade(entry, grade));
  return { total: own.length, found: own.slice(0, most).map((entry) => ({ entry, because: [] })) };
}

/** New words that most texts of a grade teach: what to try when nothing was found. */
export function suggest(entries: readonly Entry[], grade: Grade | null, most: number): string[] {
  const taught = new Map<string, { word: string; count: number }>();
  for (const { terms } of entries.filter((entry) => inGrade(entry, grade))) {
    for (const [word] of terms) {
      const known = taught.get(fold(word)) ?? { word, count: 0 };
      known.count++;
      taught.set(fold(word), known);
    }
  }
  return [...taught.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, most)
    .map(({ word }) => word);
}

const inGrade = (entry: Entry, grade: Grade | null): boolean =>
  grade === null || entry.grades.some(([own]) => own === grade);
