/**
 * What tests must know of a kind, which its folder's `testing.ts` says: what any question of it is, and how it is
 * answered. Only tests use this.
 */
import fc from 'fast-check';
import type { Locator } from 'playwright-core';
import { textOf, type Flow, type Inline } from '../curriculum/tree.ts';
import type { Kind, Question, Response } from './kinds.ts';
import type { Option } from './question.ts';

/** A question as a page holds it: its pieces in the order they were first shown, and which of them are right. */
export interface Held {
  id: string;
  kind: string;
  rows: string[];
  pieces: string[];
  right: string[];
  groups: string[];
}

/** How it is answered in a quiz. */
export interface OnPage<K extends Kind = Kind> {
  /**
   * The words of an answer that is right: all on the page of answers, none in the hint to a first miss, and in the card
   * before it is answered only those that are `shown` there, for a pupil to choose among.
   */
  tells: (question: Extract<Question, { kind: K }>) => { shown: string[]; hidden: string[] };
  /** What a device keeps of a right answer; of a story it is not known. */
  right: ((held: Held) => object) | null;
  /** Gives an answer, and presses nothing else. */
  give: (card: Locator, held: Held, rightly: boolean) => Promise<void>;
  /** Gives another wrong answer after that of `give`, since the same one is none; unsaid: that of `give` is another. */
  missAgain?: (card: Locator, held: Held) => Promise<void>;
  /** What the golden lesson's first question of it says to a second miss. */
  says: RegExp;
}

export interface KindTesting<K extends Kind = Kind> {
  kind: K;
  /** Any question, full of the signs that files for other programs are cut at; null: none can be drawn. */
  any: fc.Arbitrary<Extract<Question, { kind: K }>> | null;
  /** What a pupil may give to one: some right, some wrong, some left out; null where nothing can be drawn. */
  response: ((question: Extract<Question, { kind: K }>) => fc.Arbitrary<Extract<Response, { kind: K }>>) | null;
  /** null: it is answered on no page. */
  page: OnPage<K> | null;
}

export const tested = <K extends Kind>(testing: KindTesting<K>): KindTesting<K> => testing;

export const at = { line: 1, column: 1 };
export const said = (value: string): Inline[] => (value ? [{ type: 'text', value, at }] : []);
export const text = fc
  .array(
    fc.constantFrom(
      'chậm',
      'lại',
      ':',
      '::',
      '#',
      '=',
      '~',
      '{',
      '}',
      '->',
      '\\',
      '\\n',
      '[html]',
      '%50%',
      '<b>',
      '&',
      '//',
      '"',
      '*',
      'a\nb',
      '$CATEGORY:',
      '–',
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((list) => list.join(' '));
export const why = fc.oneof(text, fc.constant(''));
export const option = fc.record({ text, why, right: fc.boolean() });
export const prompt: fc.Arbitrary<Flow[]> = text.map((value) => [{ type: 'paragraph', children: said(value), at }]);

/** Pieces by letters, from their words. */
export const parts = <T extends { text: string; why: string }>(list: readonly T[]) =>
  list.map((one, i) => ({ ...one, id: 'abcdef'[i]!, text: said(one.text), why: said(one.why), at }));

/** A question of a kind from what is its own. */
export const question = <K extends Kind>(
  kind: K,
  rest: Omit<Extract<Question, { kind: K }>, 'id' | 'kind' | 'at' | keyof typeof ASKING>,
) => ({ id: `c-${kind}`, kind, at, ...ASKING, ...rest }) as unknown as Extract<Question, { kind: K }>;
const ASKING = {
  objective: 'a',
  level: 'biet',
  use: 'quiz',
  truth: 'none',
  retired: false,
  grades: [4],
} as const;

/** Something for each piece, or nothing for some. */
export const some = <T>(ids: readonly string[], value: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  fc
    .tuple(...ids.map((id) => fc.option(value).map((one) => [id, one] as const)))
    .map((pairs) => Object.fromEntries(pairs.filter(([, one]) => one !== null)) as Record<string, T>);

export const idsOf = (pieces: readonly { id: string }[]): string[] => pieces.map(({ id }) => id);

/** Answers that a pupil chooses among, which the card has to show. */
export const shown = (...words: readonly Inline[][]) => ({ shown: words.map(textOf), hidden: [] });
const rightOf = <T extends { right: boolean }>(pieces: readonly T[]) => pieces.filter(({ right }) => right);
export const shownOptions = ({ options }: { options: readonly Option[] }) =>
  shown(...rightOf(options).map(({ text: words }) => words));

export const piece = (card: Locator, id: string): Locator => card.locator(`[data-option="${id}"]`);

/** As whoever holds the device does: with a finger on a screen for touch, else with a mouse. */
export async function press(place: Locator): Promise<void> {
  if (!(await place.page().evaluate(() => navigator.maxTouchPoints > 0))) return place.click();
  // A tap is told as touches; the click that a browser makes of them comes when it will.
  const clicked = place.evaluate(
    () => new Promise((done) => addEventListener('click', () => done(null), { once: true, capture: true })),
  );
  await place.tap();
  await clicked;
}

/** By each piece, in the order shown. */
export const table = ({ pieces }: Held, value: (id: string, place: number) => unknown): object =>
  Object.fromEntries(pieces.map((id, place) => [id, value(id, place)]));

/** Chooses among options; `one`: another choice takes the first away. */
export async function choose(card: Locator, { pieces, right }: Held, rightly: boolean, one = false): Promise<void> {
  const isChosen = (id: string) => piece(card, id).locator('input').isChecked();
  const isFree = async (id: string) => (await piece(card, id).locator('input').isEnabled()) && !(await isChosen(id));
  for (const id of pieces) {
    const wanted = rightly && right.includes(id);
    if ((await isChosen(id)) && !wanted && !one) await press(piece(card, id));
    if (wanted && (await isFree(id))) await press(piece(card, id));
  }
  if (rightly) return;
  const wrong = [];
  for (const id of pieces) if (!right.includes(id) && (await isFree(id))) wrong.push(id);
  // When every wrong one is closed, too few are chosen.
  await press(piece(card, wrong[0] ?? right[0]!));
}
