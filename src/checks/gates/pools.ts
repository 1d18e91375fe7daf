import { judgedIn, singlesOf, type Item, type Shown } from '../../measure/answers.ts';
import type { Robot } from '../../measure/guess.ts';
import { learnFrom, readerOf, type Learnt } from '../../measure/naive-bayes.ts';
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
type Pool = { written: Written; items: Item[] }[];

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

/** What is counted of a whole group is counted once, not anew for each of its texts. */
export function ofGroup<T>(count: (pool: Pool, all: readonly Written[]) => T): typeof count {
  const known = new WeakMap<Pool, { counted: T }>();
  return (pool, all) => {
    const { counted } = known.get(pool) ?? { counted: count(pool, all) };
    known.set(pool, { counted });
    return counted;
  };
}

/** What the options of each lesson teach, and those of all together. */
interface Lessons {
  together: Learnt;
  each: Map<string, Learnt>;
}
const taught = new WeakMap<readonly Written[], Lessons>();
const readers = new WeakMap<Learnt, Robot>();

/** The reader that has learnt from the options of all lessons but one; null where there is no other. */
export function readerWithout(all: readonly Written[], slug: string): Robot | null {
  const { together, each } = taught.get(all) ?? learnIn(all);
  const own = each.get(slug)!;
  if (each.size === 1) return null;
  const reader = readers.get(own) ?? readerOf(together, own);
  readers.set(own, reader);
  return reader;
}

function learnIn(all: readonly Written[]): Lessons {
  const judged = Map.groupBy(
    all.map(({ lesson, questions }) => ({ slug: lesson.slug, options: judgedIn(questions) })),
    ({ slug }) => slug,
  );
  const optionsOf = (own: readonly { options: readonly Shown[] }[]) => own.flatMap(({ options }) => options);
  const each = new Map([...judged].map(([slug, own]) => [slug, learnFrom(optionsOf(own))]));
  const lessons = { together: learnFrom(optionsOf([...judged.values()].flat())), each };
  taught.set(all, lessons);
  return lessons;
}
