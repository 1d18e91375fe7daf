import type { Level } from '../questions/question.ts';
import type { Piece, Run } from './piece.ts';

export interface DraftPart {
  text: Run[];
  /** Empty where the file gives no reason. */
  why: Run[];
  /** The name of the office's own drawing that the file shows beside it. */
  picture?: string;
}
export type DraftOption = DraftPart & { right: boolean };

export interface Choosing {
  kind: 'single' | 'multiple' | 'true-false';
  options: DraftOption[];
}
export type Answering =
  | Choosing
  | { kind: 'short-answer'; accepted: string[]; why: Run[] }
  | { kind: 'match'; pairs: (DraftPart & { with: Run[] })[] }
  | { kind: 'sort'; groups: Run[][]; cards: (DraftPart & { group: number })[] }
  | { kind: 'order'; items: DraftPart[] }
  /** In the order in which they stand in the prompt. */
  | { kind: 'gap'; gaps: { accepted: string[]; why: string }[]; lures: Run[][] }
  /** `points` is null where the file tells none. */
  | { kind: 'essay'; guide: { points: number | null; text: Run[] }[] };

/** A question as far as the file tells it. */
export type DraftQuestion = { prompt: Piece[]; level?: Level } & Answering;

export interface Left {
  /** The place of the question that it belonged to, among those of the draft. */
  question: number | null;
  what: string;
}

/** A file as it was read: what becomes of a lesson, and what does not: `what` in words for teachers (Vietnamese). */
export interface Draft {
  title: string | null;
  body: Piece[];
  questions: DraftQuestion[];
  left: Left[];
}
