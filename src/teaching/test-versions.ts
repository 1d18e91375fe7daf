import type { Grade } from '../curriculum/grade.ts';
import type { PaperItem, PoolQuestion } from '../curriculum/ledger.ts';
import { codeLesson, writeCode, type Change } from '../curriculum/paper-code.ts';
import { diceOf, shuffle, type Dice } from '../curriculum/seeded.ts';
import type { TestForm } from '../curriculum/test-form.ts';
import { kinds, placeOnSheet } from '../questions/kinds.ts';
import { changeDrawn } from './change-drawn.ts';
import { draw, type Drawn } from './draw.ts';
import { sharePoints } from './share-points.ts';

/** What a test is drawn from: its form, and the pools of its lessons, each in one revision. */
export interface TestSource {
  grade: Grade;
  form: TestForm;
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
 * The versions of a test, 101, 102… All ask the same questions, drawn by the drawing's first code, so that one matrix
 * and one list of reasons serve them all and no pupil has a harder paper. Each is shuffled by its own code: questions
 * within their part, options, statements a–d and the pieces of an order or a match within their question.
 * Versions differ from each other as long as there are orders left. Pure: the same pools give the same versions.
 * `changes` are part of the codes; they must fit (see changeDrawn).
 */
export function drawVersions(
  source: TestSource,
  drawing: number,
  count: number,
  changes: readonly Change[] = [],
): VersionIds[] {
  const { form } = source;
  const codeOf = (index: number) => codeFor(source, versionNumber(drawing, index), changes);
  const asked = changeDrawn(drawFrom(source, drawing), changes);
  if (!asked) throw new RangeError('These changes do not fit this drawing.');
  const points = sharePoints(asked, form);
  const possible = countOrders(asked, form);
  const taken = new Set<string>();
  const dealt = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    const code = codeOf(index);
    let best: { items: PaperItem[]; uneven: number } | null = null;
    for (let deal = 0; deal < DEALS || !best; deal++) {
      const items = arrange(asked, form, points, dealt, diceOf(deal ? `${code}/${deal}` : code));
      if (taken.has(JSON.stringify(items)) && taken.size < possible) continue;
      const uneven = unevenness(items, asked);
      if (!best || uneven < best.uneven) best = { items, uneven };
    }
    taken.add(JSON.stringify(best.items));
    for (const item of best.items) dealt.add(orderOf(item));
    return { code, number: versionNumber(drawing, index), items: best.items };
  });
}

/** What a drawing asks before anybody changed it, and what it was drawn from. */
export interface Drawing {
  pool: readonly Drawn[];
  drawn: readonly Drawn[];
  /** All chance in it hangs on this. */
  seed: string;
}

export function drawFrom(source: TestSource, drawing: number): Drawing {
  const pool = source.lessons.flatMap(({ slug, pool }) => pool.map((question) => ({ ...question, lesson: slug })));
  const seed = codeFor(source, versionNumber(drawing, 0), []);
  return { pool, drawn: draw(pool, source.form, seed), seed };
}

const codeFor = (
  { grade, form: { minutes }, lessons }: TestSource,
  version: number,
  changes: readonly Change[],
): string =>
  writeCode({
    grade,
    lessons: lessons.map(({ slug, revision }) => codeLesson(slug, revision)),
    version,
    ...(minutes ? { minutes } : {}),
    ...(changes.length ? { changes: [...changes] } : {}),
  });

/**
 * How often a version is dealt before the most even one is taken, and a question's pieces before an order is taken that
 * an earlier version has.
 */
const DEALS = 32;

const orderOf = ({ id, parts }: { id: string; parts: readonly string[] }): string => `${id} ${parts.join(' ')}`;

/**
 * How much a key could be guessed from its letters: how far the commonest letter where one is marked is ahead of the
 * rarest, and how long the longest row of one letter is. A pupil who marks C throughout should gain nothing.
 */
export function unevenness(items: readonly PaperItem[], asked: readonly Drawn[]): number {
  const singles = items.flatMap(({ id, parts }) =>
    asked
      .filter((question) => question.id === id && hasOneLetter(question))
      .map(({ right }) => ({ place: parts.indexOf(right[0]!), of: parts.length })),
  );
  const counts = Array.from(
    { length: Math.max(0, ...singles.map(({ of }) => of)) },
    (_, letter) => singles.filter(({ place }) => place === letter).length,
  );
  let row = 0;
  let longest = 0;
  singles.forEach(
    ({ place }, i) => (longest = Math.max(longest, (row = singles[i - 1]?.place === place ? row + 1 : 1))),
  );
  const letters = counts.length ? Math.max(...counts) - Math.min(...counts) + longest : 0;
  return letters + SAME_PATTERN * repeated(items, asked);
}

function hasOneLetter(question: Drawn): boolean {
  const place = placeOnSheet(question);
  return place?.form === 'bubbles' && !place.several;
}

/** Two rows of Đúng and Sai alike tell the second to whoever is sure of the first: worse than any row of letters. */
const SAME_PATTERN = 100;

/** How many questions of statements have a pattern that another before them has. */
function repeated(items: readonly PaperItem[], asked: readonly Drawn[]): number {
  const patterns = items.flatMap(({ id, parts }) =>
    asked
      .filter((question) => question.id === id && placeOnSheet(question)?.form === 'judgements')
      .map(({ right }) => parts.map((part) => right.includes(part)).join()),
  );
  return patterns.length - new Set(patterns).size;
}

function arrange(
  asked: readonly Drawn[],
  { parts }: TestForm,
  points: ReadonlyMap<string, number>,
  before: ReadonlySet<string>,
  dice: Dice,
): PaperItem[] {
  return parts.flatMap((part) =>
    shuffle(
      asked.filter(({ kind }) => kind === part.kind),
      dice,
    ).map((question) => ({
      id: question.id,
      points: points.get(question.id)!,
      parts: dealParts(question, before, dice),
    })),
  );
}

/**
 * With three or four pieces to a question, neighbours would often have them in one order by chance: so an order that is
 * new.
 */
function dealParts({ id, kind, parts }: Drawn, before: ReadonlySet<string>, dice: Dice): string[] {
  if (!isShuffled(kind)) return parts;
  for (let deal = 1; ; deal++) {
    let dealt = shuffle(parts, dice);
    // Pieces in the author's order would be the answer.
    if (isPuzzle(kind) && orderOf({ id, parts: dealt }) === orderOf({ id, parts }))
      dealt = [...dealt.slice(1), dealt[0]!];
    if (deal === DEALS || !before.has(orderOf({ id, parts: dealt }))) return dealt;
  }
}

/** How many different papers the same questions can make; a large number is as good as any. */
function countOrders(asked: readonly Drawn[], { parts }: TestForm): number {
  const questions = parts.map((part) => asked.filter(({ kind }) => kind === part.kind).length);
  const options = asked
    .filter(({ kind }) => isShuffled(kind))
    .map(({ kind, parts }) => factorial(parts.length) - (isPuzzle(kind) && parts.length > 1 ? 1 : 0));
  return [...questions.map(factorial), ...options].reduce((product, n) => product * n, 1);
}

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

/** Whose right answer is an order: it may not be dealt as it was written. */
const isPuzzle = (kind: PoolQuestion['kind']): boolean => kinds[kind].test?.deals === 'puzzle';
const isShuffled = (kind: PoolQuestion['kind']): boolean => isPuzzle(kind) || kinds[kind].test?.deals === 'pieces';
