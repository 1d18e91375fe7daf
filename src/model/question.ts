import type { Grade } from './grade.ts';
import type { At, Flow, Inline } from './tree.ts';

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

/** An option, or a statement to be judged, with what is said to whoever chose it. */
export interface Option {
  id: string;
  right: boolean;
  text: Inline[];
  why: Inline[];
  at: At;
}

export type Question =
  | (Common & { kind: 'single' | 'multiple'; options: Option[] })
  /** The national form: four statements, each true or false. `right` tells whether the statement is true. */
  | (Common & { kind: 'true-false'; options: Option[] })
  /** `accepted` are all the answers that count, in the authors' spelling; the first is the one shown. */
  | (Common & { kind: 'short-answer'; accepted: string[]; why: Inline[] })
  /** Answered on paper only. */
  | (Common & { kind: 'essay'; guide: { points: number; text: Inline[] }[] });

export type Kind = Question['kind'];
export const KINDS = ['single', 'multiple', 'true-false', 'short-answer', 'essay'] as const satisfies readonly Kind[];
export const KIND_NAMES: Record<Kind, string> = {
  single: 'Một lựa chọn',
  multiple: 'Nhiều lựa chọn',
  'true-false': 'Đúng – sai',
  'short-answer': 'Trả lời ngắn',
  essay: 'Tự luận',
};

/** What a pupil gives: the ids chosen, a judgement for each statement, or words. */
export type Response =
  | { kind: 'single'; chosen: string | null }
  | { kind: 'multiple'; chosen: string[] }
  | { kind: 'true-false'; judged: Record<string, boolean> }
  | { kind: 'short-answer'; written: string };

/** A question as a pupil may see it before answering: without what is right and why. */
export type PublicQuestion = Pick<Common, 'id' | 'level' | 'prompt'> & { kind: Kind; options: { id: string; text: Inline[] }[] };

export function publicView(question: Question): PublicQuestion {
  const { id, kind, level, prompt } = question;
  const options = 'options' in question ? question.options.map(({ id, text }) => ({ id, text })) : [];
  return { id, kind, level, prompt, options };
}
