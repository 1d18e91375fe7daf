/**
 * The ledger: what each release published, so that the next can keep its word. One JSON a release in content/releases,
 * written only by `npm run release`. Addresses and ids in it are for life.
 */
import { z } from 'zod';
import { poolOf } from './cut.ts';
import { Grade } from './grade.ts';
import { hashText } from './seeded.ts';
import { KINDS, partsOf, type Question } from '../questions/kinds.ts';
import { LEVELS } from '../questions/question.ts';
import { Day } from './source.ts';

/**
 * A question as the ledger knows it: enough to draw the same paper from the same pool, and to tell that it has changed.
 */
export const PoolQuestion = z.strictObject({
  id: z.string(),
  kind: z.enum(KINDS),
  level: z.enum(LEVELS),
  objective: z.string(),
  /** `test`: drawn before the others. */
  use: z.enum(['quiz', 'test']).default('quiz'),
  /** The ids of its options, items, pairs or choices, in the author's order. */
  parts: z.array(z.string()),
  /** Those of them that are right. */
  right: z.array(z.string()),
  /** A hash of what a pupil reads of it; releases before 1.4.0 have none. */
  words: z.string().optional(),
});
export type PoolQuestion = z.infer<typeof PoolQuestion>;

/** One question of one printed version: its points of the paper's ten, its options in the order they stand in. */
export const PaperItem = z.strictObject({ id: z.string(), points: z.number().positive(), parts: z.array(z.string()) });
export type PaperItem = z.infer<typeof PaperItem>;

export const ReleasedCut = z.strictObject({
  lesson: z.string(),
  grade: Grade,
  revision: z.strictObject({ number: z.int().positive(), date: Day }),
  /** Of the files it was made from: see Lesson. */
  fingerprint: z.string(),
  addresses: z.array(z.string()),
  pool: z.array(PoolQuestion),
  /** Each version of its test by its code. */
  papers: z.record(z.string(), z.array(PaperItem)),
});
export type ReleasedCut = z.infer<typeof ReleasedCut>;

/** A warning as the ledger knows it: enough to tell that it has changed. */
export const ReleasedAlert = z.strictObject({
  id: z.string(),
  /** From 1, as it was posted; its date is that of the last correction. */
  revision: z.strictObject({ number: z.int().positive(), date: Day }),
  /** A hash of what it tells: see record-alert.ts. */
  words: z.string(),
});
export type ReleasedAlert = z.infer<typeof ReleasedAlert>;

export const Release = z.strictObject({
  date: Day,
  /** From 1, within its day. */
  number: z.int().positive(),
  /** By which rules its codes draw from its pools: see DRAW. */
  draw: z.int().positive().default(1),
  /** Of what belongs to no one lesson: pages, and the year books of each grade. */
  addresses: z.array(z.string()),
  /** The warnings that were published; releases before 1.5.0 say nothing of them. */
  alerts: z.array(ReleasedAlert).optional(),
  cuts: z.array(ReleasedCut),
});
export type Release = z.infer<typeof Release>;

/**
 * The rules by which a code draws a test (teaching/draw.ts, test-versions.ts, change-drawn.ts). Whoever changes what
 * they give raises it, or a code printed before would bring another paper, with another key.
 */
export const DRAW = 1;

/** A release that was read, with the file it stands in; the ledger has them oldest first. */
export type Ledger = (Release & { file: string })[];

/** A question for the ledger. */
export function toPool(question: Question): PoolQuestion {
  const { id, kind, level, objective, use } = question;
  const parts = partsOf(question);
  // In an order or a match every piece is right in its place.
  const right = parts.filter((part) => !('right' in part) || part.right === true);
  return {
    id,
    kind,
    level,
    objective,
    use,
    parts: parts.map((part) => part.id),
    right: right.map((part) => part.id),
    words: hashText(wordsIn(question).join('\n')).toString(36),
  };
}

/** What of a question's tree a pupil reads before answering: texts, drawings, and what counts as an answer. */
const READ = ['value', 'picture', 'accepted'];
/** What is said after it. */
const AFTER = ['why', 'guide'];

/** The words of a question, in their order, wherever they stand in it. */
function wordsIn(thing: unknown, name = ''): string[] {
  if (typeof thing === 'string') return READ.includes(name) ? [thing] : [];
  if (typeof thing !== 'object' || thing === null) return [];
  if (Array.isArray(thing)) return thing.flatMap((one) => wordsIn(one, name));
  return Object.entries(thing).flatMap(([key, value]) => (AFTER.includes(key) ? [] : wordsIn(value, key)));
}

/** All that a test of a lesson may draw from, as the ledger knows it: who draws and who remembers have the same. */
export const recordPool = (lesson: Parameters<typeof poolOf>[0]): PoolQuestion[] => poolOf(lesson).map(toPool);
