import type { Tools } from './kind.ts';

/**
 * How a piece is marked. A phrase of a message may also have been missed, or be `plain`: innocent, though it was
 * suspected.
 */
export type Mark = 'right' | 'wrong' | 'missed' | 'plain';

/**
 * What is said of one piece of an exercise that was answered; its mark is null where there was nothing to get right or
 * wrong. `name` leads to its words, as `B.`; its reason follows.
 */
export interface Said {
  id: string;
  name: string;
  mark: Mark | null;
  words: string;
  /** What is said at once of a piece that was missed, by its words or, of one that is false, by its letter. */
  missed?: string | false;
}

/** What a kind's script may use; it is given, not imported: see `Tools`. */
export interface LiveTools extends Tools {
  /** The ids of what the card shows to be chosen, placed or judged, in reading order. */
  shown(card: HTMLElement): string[];
  /** The id of the piece that an element belongs to. */
  idOf(element: Element): string;
  all<E extends HTMLElement>(card: HTMLElement, selector: string): E[];
  /** The words of a piece, or of something in it. */
  words(card: HTMLElement, id: string, selector?: string): string;
  /** In quotes, unless quotes stand in it. */
  quoted(words: string): string;
  /** The pieces of the card, and which of them the row says are right: the key of a kind with options. */
  options(card: HTMLElement, row: string | undefined): [id: string, right: 0 | 1][];
  /** A row of places, one character each: see `secret.ts`. */
  placesIn(row: string): number[];
  /** “3 trong 4”, “cả 4”. */
  outOf(part: number, whole: number): string;
  mark(good: boolean): Mark;
  /** The reason of a piece, as nodes to be shown; that it is right is said before, where it is. */
  reason(card: HTMLElement, id: string): Node;
  /** The same where it is short, else its first sentence: what is said at once, the rest is for whoever asks. */
  brief(card: HTMLElement, id: string): Node;
  /** Says a verdict beside a piece; one that was wrong is closed: another is to be tried. */
  stamp(card: HTMLElement, id: string, mark: Mark, words: string): void;
  /** The letter of a piece where it stands now: a question that comes back is dealt anew. */
  letter(card: HTMLElement, id: string): string;
}

/** What the frame of a quiz does for a kind that works as one answers. */
export interface Frame {
  /** Tells a screen reader what has happened. */
  say(words: string): void;
  /** Answered without a press on the button: a story has come to an end. */
  finish(response: unknown): void;
}

/** What a kind does once its exercise is open: one that must begin anew says how. */
export interface Started {
  /** Back to the beginning, or to what was answered. */
  restart(response: unknown): void;
  /** Of a kind without a button: back to where it went wrong. */
  retry?(): void;
}

/** A kind in the page of a pupil: each `live.ts` or `live.own.ts` exports a list of them. */
export interface LiveKind<K = unknown, R = unknown> {
  kind: string;
  /** What the card shows and hides, as the key. */
  key(card: HTMLElement, hidden: readonly string[], tools: LiveTools): K;
  /** The ids of all pieces in the order of their reasons; of a kind without pieces one that is empty. */
  pieces(key: K): string[];
  /**
   * Whether a response that was kept still answers this exercise, which may have changed since: asked when every piece
   * it names is still there, and of a record none is missing.
   */
  fits?(key: K, response: R): boolean;
  score(key: K, response: R, tools: LiveTools): number | null;
  /** What the pupil chose, placed or wrote, and what is still to be done, in words that fit on a button. */
  read(card: HTMLElement, key: K, tools: LiveTools): { response: R; missing: string | null };
  /** Puts a response that was kept back into the page; none: as nothing had been answered. */
  fill(card: HTMLElement, key: K, response: R | null, tools: LiveTools): void;
  judge(card: HTMLElement, key: K, response: R, tools: LiveTools): Said[];
  /** Leads to what was missed; else it is called the right answer. */
  missed?: string;
  /** What is said first of all to an answer that stands: one short sentence, or nothing. */
  sum(card: HTMLElement, key: K, response: R, tools: LiveTools): Node | string;
  /**
   * What is said at a first miss, never the answer; it also takes back what was wrong, so that one may try once more.
   * A string says so itself; a node is the reason of what was taken back.
   */
  hint(card: HTMLElement, key: K, response: R, tools: LiveTools): Node | string;
  /** Whether there is something to try once more; unasked, there is. */
  retries?(key: K, response: R): boolean;
  start?(card: HTMLElement, key: K, frame: Frame, tools: LiveTools): Started | null;
  /** What the button says once it may be pressed; else it says that one answers. `isPale`: not what is hoped for. */
  send?(card: HTMLElement, tools: LiveTools): { words: string; isPale: boolean };
  /** It has no button while it is open: it is answered by what one does. */
  buttonless?: true;
}

declare global {
  interface Window {
    /** What a page's own kinds have brought along. */
    khienKinds?: LiveKind[];
  }
}
