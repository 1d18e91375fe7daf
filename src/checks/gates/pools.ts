import { judgedIn, singlesOf, type Item } from '../../measure/answers.ts';
import type { Robot } from '../../measure/guess.ts';
import { learnFrom, readerOf, type Learnt } from '../../measure/naive-bayes.ts';
import { once } from './cuts-of.ts';
import type { Written } from './gate.ts';

/** The least number of items over which a group's score is counted: below it luck speaks. */
export const LEAST_ITEMS = 24;

const heard = new WeakMap<readonly Written[], Map<string, readonly Written[]>>();

/**
 * What a text is measured among: all that is published, and its own lesson. A draft is no trouble to others' texts;
 * what is withdrawn stays among them, or a withdrawal would fail texts that nobody has touched.
 */
export function among(all: readonly Written[], { lesson }: Written): readonly Written[] {
  const known = heard.get(all) ?? new Map<string, readonly Written[]>();
  heard.set(all, known);
  const own = lesson.status === 'published' ? '' : lesson.slug;
  const found = known.get(own) ?? all.filter((one) => one.lesson.status === 'published' || one.lesson.slug === own);
  known.set(own, found);
  return found;
}

/** The texts of a group of grades, with their single choices. */
export type Pool = { written: Written; items: Item[] }[];

const pools = new WeakMap<readonly Written[], Map<string, Pool>>();

/** The texts of the group of this name, whatever their lesson. */
export function poolOf(all: readonly Written[], group: string): Pool {
  const known = pools.get(all) ?? new Map<string, Pool>();
  pools.set(all, known);
  const pool =
    known.get(group) ??
    all
      .filter((written) => written.group.name === group)
      .map((written) => ({ written, items: singlesOf(written.questions) }));
  known.set(group, pool);
  return pool;
}

/** What the options of each lesson teach, and those of all together. */
const learnIn = once((all: readonly Written[]): { together: Learnt; each: Map<string, Learnt> } => {
  const lessons = Map.groupBy(all, ({ lesson }) => lesson.slug);
  const options = new Map(
    [...lessons].map(([slug, own]) => [slug, own.flatMap(({ questions }) => judgedIn(questions))]),
  );
  const each = new Map([...options].map(([slug, own]) => [slug, learnFrom(own)]));
  return { together: learnFrom([...options.values()].flat()), each };
});

const readerBut = once((own: Learnt, together: Learnt): Robot => readerOf(together, own));

/** The reader that has learnt from the options of all lessons but one; null where there is no other. */
export function readerWithout(all: readonly Written[], slug: string): Robot | null {
  const { together, each } = learnIn(all);
  return each.size === 1 ? null : readerBut(each.get(slug)!, together);
}
