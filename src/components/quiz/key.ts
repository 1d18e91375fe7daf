import type { Option, Question } from '../../model/question.ts';

/** What the script must know of a question to mark it; its words stay in the page. */
export type Key = { kind: 'single' | 'multiple' | 'true-false'; options: [id: string, right: 0 | 1][] } | { kind: 'short-answer'; accepted: string[] };

export function keyOf(question: Exclude<Question, { kind: 'essay' }>): Key {
  if (question.kind === 'short-answer') return { kind: question.kind, accepted: question.accepted };
  return { kind: question.kind, options: question.options.map(({ id, right }) => [id, right ? 1 : 0]) };
}

const at = { line: 0, column: 0 };

/** The question again, without words: enough for `score`. */
export function questionOf(key: Key): Question {
  const common = { id: '', objective: '', level: 'biet' as const, retired: false, grades: [], prompt: [], at };
  if (key.kind === 'short-answer') return { ...common, kind: key.kind, accepted: key.accepted, why: [] };
  const options = key.options.map(([id, right]): Option => ({ id, right: right === 1, text: [], why: [], at }));
  return { ...common, kind: key.kind, options };
}
