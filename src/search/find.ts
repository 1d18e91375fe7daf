import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch';
import type { Grade } from '../curriculum/grade.ts';
import type { Entry } from './entries.ts';
import { inGrade, type Found } from './browse.ts';
import { makeEar, type Word } from './said.ts';
import { fold, withoutTelex } from './spell.ts';
import type { SearchWords } from './words.ts';

export interface Answer {
  /** What may be happening to who asks, the likeliest first. */
  cases: string[];
  /** Whether help comes before lessons: somebody is in need, or what is meant has no lesson yet. */
  helpFirst: boolean;
  /** How many lessons there are in all, and the best of them. */
  total: number;
  found: Found[];
}

/** While the large words are on their way: what stands in the page is found. */
export const NO_WORDS: SearchWords = { said: [], cases: [], inside: {}, short: [], need: [], small: [] };

/** What a lesson’s own words count for beside what children say: lessons share so many, and more with each lesson. */
const OWN_WORDS = 0.05;
/** A case heard nearly as clearly as the best lesson comes first: who is in need must not look for it. */
const NEARLY = 0.8;
/** What is found this much more faintly than the best is not meant. */
const FAINT = 0.4;

/**
 * Answers what is typed, with at most `most` lessons. Any of the words will do: a lesson or a case is the better the
 * more of a saying that leads to it has been typed, and then the more of what is typed its own words have.
 */
export function makeFinder(
  entries: readonly Entry[],
  words: SearchWords = NO_WORDS,
): (typed: string, grade: Grade | null, most: number) => Answer {
  const ear = makeEar(words);
  const index = new MiniSearch({
    fields: ['title', 'terms', 'forms', 'summary', 'meanings', 'inside', 'grades', 'say'],
    tokenize: (text) => ear.wordsOf(text).map(({ folded }) => folded),
    processTerm: (word) => word,
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
  // So that a word that only children say is known, and found with a slip in it.
  index.add({ id: 'said', say: [...ear.counts.keys()].join(' ') });

  /** Of the words of the index that a word may be, the one in most sayings. */
  const wordFor = (word: string, how: SearchOptions): string | undefined =>
    index
      .search(word, how)
      .flatMap(({ terms }) => terms)
      .sort((a, b) => (ear.counts.get(b) ?? 0) - (ear.counts.get(a) ?? 0))[0];
  const meant = new Map<string, string>();
  /** The word that was meant: as typed; typed the Telex way; unfinished, when it is the last; with a slip in it. */
  const read = (typed: string, unfinished: boolean): string => {
    const key = `${typed} ${unfinished}`;
    if (!meant.has(key))
      meant.set(
        key,
        wordFor(typed, {}) ??
          wordFor(withoutTelex(typed), {}) ??
          (unfinished ? wordFor(typed, { prefix: true }) : undefined) ??
          // In a short word a slip makes another word.
          (typed.length > 3 ? wordFor(typed, { fuzzy: 1 }) : undefined) ??
          typed,
      );
    return meant.get(key)!;
  };

  return (typed, grade, most) => {
    const asked = ear.wordsOf(typed).map(({ folded, written }, place, all): Word => {
      // One letter after whole words may be the beginning of anything.
      const word = read(folded, place === all.length - 1 && (folded.length > 1 || place === 0));
      return { folded: word, written: word === folded && written !== folded ? written : '' };
    });
    const { lessons, cases, inNeed } = ear.listen(asked);
    const own = new Map(
      index
        .search(asked.map(({ folded }) => folded).join(' '), {
          boost: { title: 2, terms: 2, forms: 1.5, meanings: 0.6, inside: 0.5, grades: 0.5 },
          boostTerm: (word) => (ear.isSmall(word) ? 0.1 : 1),
          filter: ({ id }) => typeof id === 'number' && inGrade(entries[id]!, grade),
        })
        .map(({ id, score, queryTerms, match }) => [
          id as number,
          { score: score * OWN_WORDS * (new Set(queryTerms).size / asked.length) ** 2, match },
        ]),
    );
    const scored = entries
      .map((entry, id) => ({ entry, hit: own.get(id), score: (own.get(id)?.score ?? 0) + lessons.of(entry.slug) }))
      .filter(({ entry, score }) => score > 0 && inGrade(entry, grade))
      .sort((a, b) => b.score - a.score);
    const best = scored[0]?.score ?? 0;
    const found = scored.filter(({ score }) => score >= best * FAINT);
    const helping = cases.ranked();
    const helpBest = helping[0]?.[1] ?? 0;
    // The lesson meant may not be written yet: then the case that fits is what there is.
    const meantLesson = lessons.ranked()[0]?.[0];
    const isThere = scored.some(({ entry }) => entry.slug === meantLesson);
    // Who types a lesson's own name, and is not in need, looks for that lesson.
    const name = new Set(ear.wordsOf(scored[0]?.entry.title ?? '').map(({ folded }) => folded));
    const isNamed = asked.every(({ folded }) => name.has(folded));
    return {
      cases: helping.filter(([, score]) => score >= helpBest * FAINT).map(([id]) => id),
      helpFirst: helpBest > 0 && (inNeed || !isThere || (helpBest >= best * NEARLY && !isNamed)),
      total: found.length,
      found: found.slice(0, most).map(({ entry, hit }) => ({ entry, because: hit ? tellWhy(entry, hit.match) : [] })),
    };
  };
}

/** The terms and forms that match, where neither title nor summary tells why an entry was found. */
function tellWhy({ title, summary, terms, forms }: Entry, match: SearchResult['match']): string[] {
  const words = Object.keys(match);
  const has = (text: string) =>
    fold(text)
      .split(/[^\p{L}\p{N}]+/u)
      .some((word) => words.includes(word));
  if (has(`${title} ${summary}`)) return [];
  return [...terms.filter(([word]) => has(word)).map(([word, meaning]) => `${word}: ${meaning}`), ...forms.filter(has)];
}
