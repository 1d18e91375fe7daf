import type { BlockSchema, PaperContext } from '../blocks/define.ts';
import type { At, Flow, Inline, MarkNode } from '../curriculum/tree.ts';
import type { Line } from '../document/deck.ts';
import type { PaperNode } from '../document/paper.ts';
import type { Exercise, NamedPart, Option, Part } from './question.ts';

/** What is wrong with an exercise and how to mend it, in the author's language. */
export type Fault = [what: string, fix: string];

/** The content of an exercise's tag, its parts already taken out of the prose around them. */
export interface Body {
  prompt: Flow[];
  marks: MarkNode[];
  /** Of the tag itself: what only some kinds understand. */
  props: Readonly<Record<string, unknown>>;
}

/** A piece as a pupil may see it before answering. */
export type Shown = Pick<Part, 'id' | 'text' | 'picture'>;

/** An exercise without what is right and why, and in no order that tells it. */
export interface View {
  prompt: Flow[];
  /** What is chosen, judged, put in order, or given a partner or a group. */
  options: Shown[];
  /** What the options are brought to: partners of a match in the order they are lettered, groups of a sort by name. */
  targets: Inline[][];
  /** The scenes of a story, each with what one may do in it. */
  scenes?: { id: string; body: Flow[]; choices: (Shown & { to: string })[]; ends: boolean }[];
}

/**
 * What a kind scores with. It is given and not imported, so that each kind's script stands alone and a page may carry
 * those of its own kinds.
 */
export interface Tools {
  /** A part of a whole, 0 to 1. */
  share(part: number, whole: number): number;
  /** A written answer as it is compared. */
  fold(text: string): string;
}

/** Where a pupil answers a test: on the paper itself, or on the answer sheet as in the national tests. */
export type Where = 'paper' | 'sheet';

/**
 * Where a kind is answered on an answer sheet, and what is answered there: `chosen` are the pieces whose bubbles are
 * filled (more than one only where `several` may be), `judged` says of pieces whether they are true. What is written on
 * lines, or on the back, a teacher marks.
 */
export type SheetPlace<R = never> =
  | { form: 'bubbles'; several: boolean; response(chosen: readonly string[]): R }
  | { form: 'judgements'; response(judged: Record<string, boolean>): R }
  | { form: 'lines'; lines: number }
  | { form: 'back' };

/** How a kind stands in tests, whatever part an office gives it in content/forms/de-kiem-tra.yaml. */
export interface InTests<R = never> {
  /** How long a pupil needs for one question, in minutes. */
  minutes: number;
  sheet: SheetPlace<R>;
  /**
   * What a version deals anew. `pieces`: in any order; `puzzle`: the order is the answer, so never as it was written;
   * `nothing`: the pieces stand in their text.
   */
  deals: 'pieces' | 'puzzle' | 'nothing';
}

/** How an exercise stands on paper: for the pupil, in the key, in the list of reasons. */
export interface OnPaper<E extends Exercise> {
  /** The prompt, where its own words bear the letters of what is asked. */
  prompt(exercise: E): Flow[];
  /** What is chosen from, judged, put in order or brought together, and room to answer where one answers on paper. */
  ask(exercise: E, where: Where, context: PaperContext): PaperNode[];
  /** What the pupil's paper should show: letters, judgements, words. Short enough for a cell of a table. */
  answer(exercise: E): string;
  /** Its pieces under the names they have on this paper, in the order that who marks it goes by. */
  named(exercise: E): readonly NamedPart[];
  /** What is right in words, which no version changes. */
  words(exercise: E, context: PaperContext): PaperNode[];
  /** Why, piece by piece; of an essay the guide in the `points` that it has on this paper, null where words judge. */
  reasons(exercise: E, points: number | null, context: PaperContext): PaperNode[];
  /**
   * What an answer that is right in part earns, or null where there is only right and wrong, or a guide. `each`: the
   * points of one exercise, null when they differ; `pieces`: how many pieces each of them has.
   */
  marking(each: number | null, pieces: readonly number[]): string | null;
}

/** What there is to know of a kind's tags, each by name. */
export interface OfTags {
  /** Which have a <Why> of their own; `itself`: it stands in the exercise, once. */
  why: string | null;
  /** Which a pupil's hand takes one by one: each costs the `card` of toc-do.yaml. */
  handled: string | null;
  /** Which hold whatever a child may write: nobody's voice, in no one's style. */
  written: string | null;
  /** Which marks, among what may be a sign, words that mean no harm. */
  harmless: string | null;
  /** Which mark words that a pupil reads as part of the text: no answer, and nothing to choose among. */
  prose: readonly string[];
}

/** What an exercise is elsewhere, where its own kind is not known. */
export interface Likeness<E extends Exercise, Other extends Exercise = Exercise> {
  kind: Other['kind'];
  /** What a teacher is told of it (Vietnamese, as in “thành câu chọn một ý”). */
  says: string;
  of(exercise: E): Other;
}

/**
 * How a kind passes for another: its answers are the other's under another name, so whoever knows that one can ask and
 * score it. `never` where they are not.
 */
type PassesFor<E extends Exercise, R, Other> = unknown extends Other
  ? Likeness<E> | null
  : Other extends QuestionKind<infer Like, infer _Key, infer Response>
    ? R extends Omit<Response, 'kind'>
      ? Likeness<E, Like>
      : never
    : null;

/**
 * What of an exercise a slide shows, under the names that it has on the sheet: what is asked, and, once the class has
 * answered, what is right.
 */
export interface OnSlide {
  /** The prompt, where its own words bear the letters of what is asked. */
  prompt?: Flow[];
  /** What the pieces are brought to, by name. */
  targets?: Line;
  asked: Line[];
  solved: Line[];
  /** What is right by the names it has on the sheet, where all its words are too many for a slide. */
  short?: Line[];
}

/**
 * All that a kind of question answers. Its folder holds the answers; `kinds.ts` lists the folders; whoever needs to
 * know asks the kind and never compares names. What runs in a browser stands apart, in the kind's `live.ts`: this
 * record never imports it.
 *
 * @typeParam E - the exercise as it is read
 * @typeParam K - what a script must know to mark it: ids, no words
 * @typeParam R - what a pupil gives; K and R are null where nothing is given on a page
 * @typeParam Other - `typeof` the kind that it passes for, null where it passes for none
 */
export interface QuestionKind<E extends Exercise = Exercise, K = unknown, R = unknown, Other = unknown> {
  /** What it is called: in matrices, in the form editor. */
  name: string;
  /** What it asks a pupil to do on the page. */
  how: string;
  /** What one of its pieces is called in a Problem: Lựa chọn. */
  piece: string;
  /** The tags of its own that hold an answer's parts, by name. */
  tags: Readonly<Record<string, BlockSchema>>;
  /** The tags of its own that mark words of the prompt: they stand inside every other. */
  spots?: Readonly<Record<string, BlockSchema>>;
  ofTags: OfTags;
  /** It is answered in the words of its prompt, not below them. */
  inPrompt?: true;
  /** Whether a task of a lesson may be of this kind. */
  inTasks: boolean;
  /** Whether it is answered on a page. */
  onWeb: unknown extends K ? boolean : K extends null ? false : true;
  /** The kind that it passes for in files for other programs; null: those that have a way for it name it. */
  passesFor: PassesFor<E, R, Other>;

  read(body: Body): Omit<E, 'id' | 'kind' | 'prompt' | 'at'> & { prompt?: Flow[] };
  /** Every piece that is chosen, placed or judged. */
  pieces(exercise: E): readonly Part[];
  /** Those of them that have a place for a picture on page and paper. */
  pictured(exercise: E): readonly Part[];
  /** What is said once it is answered, piece by piece; of a kind without pieces, once. */
  reasons(exercise: E): readonly Inline[][];
  /** What may not read alike. */
  distinct(exercise: E): readonly { id: string; text: Inline[]; at: At }[];
  /** Options that stand side by side for one to be chosen: its own, under its id, or those of each scene. */
  choices(exercise: E): readonly { id: string; options: readonly Option[] }[];
  /** The words that count as right where a child writes them; none where answers are given to choose among. */
  writes(exercise: E): readonly string[];
  /** Prose besides the prompt, in which no part of an answer may be lost. */
  prose(exercise: E): readonly Flow[];
  /** Why it can't be answered or marked, or null. */
  unanswerable(exercise: E): Fault | null;
  /** Why its answer finds no room on an answer sheet, or null. */
  roomless(exercise: E): Fault | null;

  /** The words that ask, and what they show, where nothing is chosen in them: in a lesson, on a slide. */
  prompt(exercise: E): Flow[];
  view(exercise: E): View;
  /** What a script must know to mark it. */
  key(exercise: E): K;
  /** The same as the page hides it: rows of places among what the view shows, see `secret.ts`. */
  secret(exercise: E): string[];
  /** The share of its points that a response earns, 0 to 1; null for what a teacher marks. */
  score(key: K, response: R, tools: Tools): number | null;

  /** The exercise with its pieces in the order of these ids: what was added since stays away. */
  reorder(exercise: E, ids: readonly string[]): E;
  paper: OnPaper<E>;
  slide(exercise: E, context: PaperContext): OnSlide;
  /** null: it is never printed in a test. */
  test: InTests<R> | null;
}

/** Checks a kind against what it must answer, and keeps its types. */
export const defineKind = <E extends Exercise, K, R, Other = null>(
  kind: QuestionKind<E, K, R, Other>,
): QuestionKind<E, K, R, Other> => kind;
