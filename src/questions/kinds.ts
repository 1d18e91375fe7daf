import type { Asking, Exercise as AnyExercise, Part } from './question.ts';
import { essay } from './essay/kind.ts';
import { findSigns } from './find-signs/kind.ts';
import { fold } from './fold.ts';
import { gap } from './gap/kind.ts';
import type { Likeness, QuestionKind, SheetPlace, Tools, View } from './kind.ts';
import { match } from './match/kind.ts';
import { multiple } from './multiple/kind.ts';
import { order } from './order/kind.ts';
import { share } from './share.ts';
import { shortAnswer } from './short-answer/kind.ts';
import { single } from './single/kind.ts';
import { sort } from './sort/kind.ts';
import { story } from './story/kind.ts';
import { trueFalse } from './true-false/kind.ts';

/**
 * Every kind of question there is. The one list: whatever is true of a kind is asked of it. Which of them a test has,
 * and in what order, an office says in content/forms/de-kiem-tra.yaml.
 */
export const kinds = {
  single,
  multiple,
  'true-false': trueFalse,
  'short-answer': shortAnswer,
  order,
  match,
  'find-signs': findSigns,
  sort,
  gap,
  story,
  essay,
} as const;

export type Kind = keyof typeof kinds;
export const KINDS = Object.keys(kinds) as Kind[];
export const isKind = (name: unknown): name is Kind => typeof name === 'string' && Object.hasOwn(kinds, name);

type Kinds = (typeof kinds)[Kind];
type ExerciseOf<K> = K extends QuestionKind<infer E, infer _Key, infer _Response, infer _Other> ? E : never;
type KeyOf<K> = K extends QuestionKind<infer _E, infer Key, infer _Response, infer _Other> ? Key : never;
type ResponseOf<K> = K extends QuestionKind<infer _E, infer _Key, infer Response, infer _Other> ? Response : never;

/** The kinds that are answered on a page. */
export type WebKind = { [K in Kind]: (typeof kinds)[K]['onWeb'] extends true ? K : never }[Kind];
/** The kinds that pass for no other: whoever must know how a question is answered knows these. */
export type OwnKind = { [K in Kind]: (typeof kinds)[K]['passesFor'] extends null ? K : never }[Kind];

/** What is to be answered, of any kind: the body of a question, or of a task of a lesson. */
export type Exercise = ExerciseOf<Kinds>;
/** An exercise of a quiz or a test. */
export type Question = Exercise & Asking;
/** A question a pupil answers on the web. */
export type WebQuestion = Extract<Question, { kind: WebKind }>;
/** What a script must know of an exercise to mark it; its words stay in the page. */
export type Key = NonNullable<KeyOf<Kinds>>;
/** What a pupil gives: ids, or words. */
export type Response = NonNullable<ResponseOf<Kinds>>;

/** The kind of an exercise, ready to be asked about it. */
export const kindOf = <E extends AnyExercise>(exercise: E): QuestionKind<E> =>
  kinds[exercise.kind as Kind] as unknown as QuestionKind<E>;

/** Where a kind is answered on an answer sheet; undefined where it never stands in a test. */
export const placeOnSheet = ({ kind }: { kind: Kind }): SheetPlace<unknown> | undefined => kinds[kind].test?.sheet;

/** Whether a part of a test is of a kind that is written on the back and marked in one sum. */
export const isMarkedByHand = (part: { kind: Kind }): boolean => placeOnSheet(part)?.form === 'back';

export const isOnWeb = (question: Question): question is WebQuestion => kindOf(question).onWeb;

/** A question as whoever does not know its kind has it, when that passes for another: as that other. */
export const passing = <Q extends AnyExercise>(
  question: Q,
  likeness: Likeness<Q> | null = kindOf(question).passesFor,
): Extract<Question, { kind: OwnKind }> =>
  (likeness ? { ...question, ...likeness.of(question) } : question) as unknown as Extract<Question, { kind: OwnKind }>;

export const KIND_NAMES = Object.fromEntries(Object.entries(kinds).map(([kind, { name }]) => [kind, name])) as Record<
  Kind,
  string
>;

/** Every piece of an exercise that is chosen, placed or judged. */
export const partsOf = (exercise: AnyExercise): readonly Part[] => kindOf(exercise).pieces(exercise);

/** An exercise as a pupil may see it before answering. */
export const publicView = (exercise: Exercise): View => kindOf(exercise).view(exercise);

export const TOOLS: Tools = { share, fold };

/**
 * The share of an exercise's points that a response earns, 0 to 1; nothing for a response to another kind. An essay is
 * marked by a teacher: null.
 */
export function score(exercise: Exercise, response: Response): number | null {
  const kind = kindOf(exercise);
  if (exercise.kind !== response.kind) return kind.onWeb ? 0 : null;
  return kind.score(kind.key(exercise), response, TOOLS);
}
