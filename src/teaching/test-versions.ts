import type { Grade } from '../model/grade.ts';
import type { PaperItem, PoolQuestion } from '../model/ledger.ts';
import { codeLesson, writeCode } from '../model/paper-code.ts';
import { diceOf, shuffle, type Dice } from '../model/seeded.ts';
import { draw, type Drawn } from './draw.ts';
import { sharePoints } from './share-points.ts';
import { testParts } from './test-parts.ts';

/** What a test is drawn from: the pools of its lessons, each in one revision. */
export interface TestSource {
  grade: Grade;
  lessons: { slug: string; revision: number; pool: readonly PoolQuestion[] }[];
}

/** One version by ids alone: what its code stands for. */
export interface VersionIds {
  code: string;
  /** Mã đề: the drawing's number in the hundreds, the version's in the rest. */
  number: number;
  items: PaperItem[];
}

export const versionNumber = (drawing: number, index: number): number => drawing * 100 + index + 1;

/**
 * The versions of a test, 101, 102… All ask the same questions, drawn by the drawing's first code, so that one matrix and
 * one list of reasons serve them all and no pupil has a harder paper. Each is shuffled by its own code: questions within
 * their part, options and statements a–d within their question. The pieces of an order or a match keep their places.
 * Versions differ from each other as long as there are orders left. Pure: the same pools give the same versions.
 */
export function drawVersions({ grade, lessons }: TestSource, drawing: number, count: number): VersionIds[] {
  const coded = lessons.map(({ slug, revision }) => codeLesson(slug, revision));
  const codeOf = (index: number) => writeCode({ grade, lessons: coded, version: versionNumber(drawing, index) });
  const pool = lessons.flatMap(({ slug, pool }) => pool.map((question) => ({ ...question, lesson: slug })));
  const asked = draw(pool, grade, codeOf(0));
  const points = sharePoints(asked, grade);
  const possible = countOrders(asked, grade);
  const taken = new Set<string>();
  const judged = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    const code = codeOf(index);
    let best: { items: PaperItem[]; uneven: number } | null = null;
    for (let deal = 0; deal < DEALS || !best; deal++) {
      const items = arrange(asked, grade, points, diceOf(deal ? `${code}/${deal}` : code));
      if (taken.has(JSON.stringify(items)) && taken.size < possible) continue;
      // With four statements to a question, neighbours would often have them in one order by chance.
      const uneven = unevenness(items, asked) + ALIKE * statementOrders(items, asked).filter((order) => judged.has(order)).length;
      if (!best || uneven < best.uneven) best = { items, uneven };
    }
    taken.add(JSON.stringify(best.items));
    for (const order of statementOrders(best.items, asked)) judged.add(order);
    return { code, number: versionNumber(drawing, index), items: best.items };
  });
}

/** How often a version is dealt before the most even one is taken, and how much a question whose statements stand as in an earlier version counts against it. */
const DEALS = 32;
const ALIKE = 4;

/** In which order the statements of each true/false question stand. */
const statementOrders = (items: readonly PaperItem[], asked: readonly Drawn[]): string[] =>
  items.flatMap(({ id, parts }) => (asked.some((question) => question.id === id && question.kind === 'true-false') ? [`${id} ${parts.join(' ')}`] : []));

/**
 * How much a key could be guessed from its letters: how far the commonest letter of the single choices is ahead of the
 * rarest, and how long the longest row of one letter is. A pupil who marks C throughout should gain nothing.
 */
export function unevenness(items: readonly PaperItem[], asked: readonly Drawn[]): number {
  const singles = items.flatMap(({ id, parts }) => asked.filter((question) => question.id === id && question.kind === 'single').map(({ right }) => ({ place: parts.indexOf(right[0]!), of: parts.length })));
  const counts = Array.from({ length: Math.max(0, ...singles.map(({ of }) => of)) }, (_, letter) => singles.filter(({ place }) => place === letter).length);
  let row = 0;
  let longest = 0;
  singles.forEach(({ place }, i) => (longest = Math.max(longest, (row = singles[i - 1]?.place === place ? row + 1 : 1))));
  return counts.length ? Math.max(...counts) - Math.min(...counts) + longest : 0;
}

function arrange(asked: readonly Drawn[], grade: Grade, points: ReadonlyMap<string, number>, dice: Dice): PaperItem[] {
  return testParts(grade).flatMap((part) =>
    shuffle(asked.filter(({ kind }) => kind === part.kind), dice).map(({ id, kind, parts }) => ({
      id,
      points: points.get(id)!,
      parts: isShuffled(kind) ? shuffle(parts, dice) : parts,
    })),
  );
}

/** How many different papers the same questions can make; a large number is as good as any. */
function countOrders(asked: readonly Drawn[], grade: Grade): number {
  const questions = testParts(grade).map((part) => asked.filter(({ kind }) => kind === part.kind).length);
  const options = asked.filter(({ kind }) => isShuffled(kind)).map(({ parts }) => parts.length);
  return [...questions, ...options].reduce((product, n) => product * factorial(n), 1);
}

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

const isShuffled = (kind: PoolQuestion['kind']): boolean => kind === 'single' || kind === 'multiple' || kind === 'true-false';
