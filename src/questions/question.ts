import type { Grade } from '../curriculum/grade.ts';
import type { At, Flow, Inline } from '../curriculum/tree.ts';

/** Biết, hiểu, vận dụng: the three levels of Công văn 7991. */
export const LEVELS = ['biet', 'hieu', 'van-dung'] as const;
export type Level = (typeof LEVELS)[number];
export const LEVEL_NAMES: Record<Level, string> = { biet: 'Biết', hieu: 'Hiểu', 'van-dung': 'Vận dụng' };

/** What a message is: a trap, genuine, or one that has to be asked about. */
export const TRUTHS = ['trap', 'genuine', 'ask'] as const;
export type Truth = (typeof TRUTHS)[number];

/** What is to be answered, wherever it stands: the body of a question in a quiz, or of a task in a lesson. */
export interface Exercise {
  /** For life: a changed meaning is a new question. */
  id: string;
  kind: string;
  prompt: Flow[];
  at: At;
}

/** What makes an exercise a question of a quiz or a test. */
export interface Asking {
  objective: string;
  level: Level;
  /** `test`: kept for tests, shown to pupils by nothing else. */
  use: 'quiz' | 'test';
  /** What the message it asks about is; `none` where it asks about none. */
  truth: Truth | 'none';
  /** No longer drawn; kept so that old papers can be printed again. */
  retired: boolean;
  /** The grades of its text that it is asked in. */
  grades: Grade[];
}

/** A piece of an exercise with a name for life, and what is said about it once the pupil has answered. */
export interface Part {
  id: string;
  text: Inline[];
  why: Inline[];
  /** The name of a drawing that shows what the words say. */
  picture?: string;
  /** The misconception that a wrong piece stands for; `none` where it is no more than a slip. For teachers only. */
  myth?: string;
  at: At;
}

/** A piece and what it is called on a paper: `A.`, `a) Đúng:`, `(1)`. */
export type NamedPart = readonly [name: string, part: Part];

/** An option, a statement to be judged, or a phrase of a message that may be a tell-tale sign. */
export interface Option extends Part {
  right: boolean;
}

/** Whether a piece is an option or a statement that is right. */
export const isRight = (part: Part): boolean => 'right' in part && part.right === true;

/**
 * The ids of what is put in order, or of the partners, as a version of a test letters them A, B, C…: absent elsewhere,
 * where the letters follow from the exercise's own id.
 */
export interface Lettered {
  lettered?: readonly string[];
}
