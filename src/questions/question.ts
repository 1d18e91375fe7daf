import type { Grade } from '../curriculum/grade.ts';
import type { At, Flow, Inline } from '../curriculum/tree.ts';

/** Biết, hiểu, vận dụng: the three levels of Công văn 7991. */
export const LEVELS = ['biet', 'hieu', 'van-dung'] as const;
export type Level = (typeof LEVELS)[number];
export const LEVEL_NAMES: Record<Level, string> = { biet: 'Biết', hieu: 'Hiểu', 'van-dung': 'Vận dụng' };

interface Common {
  /** For life: a changed meaning is a new question. */
  id: string;
  objective: string;
  level: Level;
  /** No longer drawn; kept so that old papers can be printed again. */
  retired: boolean;
  /** The grades of its text that it is asked in. */
  grades: Grade[];
  prompt: Flow[];
  at: At;
}

/** A piece of a question with a name for life, and what is said about it once the pupil has answered. */
export interface Part {
  id: string;
  text: Inline[];
  why: Inline[];
  /** The name of a drawing that shows what the words say. */
  picture?: string;
  at: At;
}

/** An option, a statement to be judged, or a phrase of a message that may be a tell-tale sign. */
export interface Option extends Part {
  right: boolean;
}

/** Two things that belong together. */
export interface Pair extends Part {
  with: Inline[];
}

/** What one may do in a scene, and the scene that follows. */
export interface Choice extends Option {
  to: string;
}

/**
 * A moment of a branching story. `safe` ends it well; `learn` ends it in a lesson, and leads back to the scene before.
 */
export interface Scene {
  id: string;
  end: 'no' | 'safe' | 'learn';
  body: Flow[];
  choices: Choice[];
  at: At;
}

export type Question =
  | (Common & { kind: 'single' | 'multiple'; options: Option[] })
  /** The national form: four statements, each true or false. `right` tells whether the statement is true. */
  | (Common & { kind: 'true-false'; options: Option[] })
  /** `accepted` are all the answers that count, in the authors' spelling; the first is the one shown. */
  | (Common & { kind: 'short-answer'; accepted: string[]; why: Inline[] })
  /** `items` stand in the right order; they are shown in another. */
  | (Common & { kind: 'order'; items: Part[] })
  | (Common & { kind: 'match'; pairs: Pair[] })
  /**
   * `options` are the phrases marked in the prompt's message, in reading order: `right` is a sign, wrong is innocent.
   */
  | (Common & { kind: 'find-signs'; options: Option[] })
  /** The first scene opens the story. On the web only. */
  | (Common & { kind: 'story'; scenes: Scene[] })
  /** Answered on paper only. */
  | (Common & { kind: 'essay'; guide: { points: number; text: Inline[] }[] });

export type Kind = Question['kind'];
export const KINDS = [
  'single',
  'multiple',
  'true-false',
  'short-answer',
  'order',
  'match',
  'find-signs',
  'story',
  'essay',
] as const satisfies readonly Kind[];
export const KIND_NAMES: Record<Kind, string> = {
  single: 'Một lựa chọn',
  multiple: 'Nhiều lựa chọn',
  'true-false': 'Đúng – sai',
  'short-answer': 'Trả lời ngắn',
  order: 'Xếp thứ tự',
  match: 'Ghép đôi',
  'find-signs': 'Tìm dấu hiệu',
  story: 'Chuyện rẽ nhánh',
  essay: 'Tự luận',
};

/** Every piece of a question that is chosen, placed or judged. */
export function partsOf(question: Question): Part[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'true-false':
    case 'find-signs':
      return question.options;
    case 'order':
      return question.items;
    case 'match':
      return question.pairs;
    case 'story':
      return question.scenes.flatMap(({ choices }) => choices);
    case 'short-answer':
    case 'essay':
      return [];
    default:
      return question satisfies never;
  }
}

/** A question a pupil answers on the web. */
export type WebQuestion = Exclude<Question, { kind: 'essay' }>;

/** What a pupil gives: ids, or words. */
export type Response =
  | { kind: 'single'; chosen: string | null }
  | { kind: 'multiple'; chosen: string[] }
  | { kind: 'true-false'; judged: Record<string, boolean> }
  | { kind: 'short-answer'; written: string }
  /** The items from first to last. */
  | { kind: 'order'; placed: string[] }
  /** For each pair's left side, the pair whose right side was put to it. */
  | { kind: 'match'; matched: Record<string, string> }
  | { kind: 'find-signs'; chosen: string[] }
  /** Every choice made, in the order they were made; one may go back and choose again. */
  | { kind: 'story'; chosen: string[] };
