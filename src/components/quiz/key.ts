import type { Question, Response, Scene } from '../../questions/question.ts';

/** What the script must know of a question to mark it; its words stay in the page. */
export type Key =
  | { kind: 'single' | 'multiple' | 'true-false' | 'find-signs'; options: [id: string, right: 0 | 1][] }
  | { kind: 'short-answer'; accepted: string[] }
  /** In the right order. */
  | { kind: 'order'; items: string[] }
  /** `partners` are the pairs as their right sides are lettered on the page. */
  | { kind: 'match'; pairs: string[]; partners: string[] }
  | { kind: 'story'; scenes: [id: string, end: Scene['end'], choices: [id: string, to: string, right: 0 | 1][]][] };

const at = { line: 0, column: 0 };
const part = (id: string) => ({ id, text: [], why: [], at });

/** The question again, without words: enough for `score`. */
export function questionOf(key: Key): Question {
  const common = { id: '', objective: '', level: 'biet' as const, retired: false, grades: [], prompt: [], at };
  switch (key.kind) {
    case 'short-answer':
      return { ...common, kind: key.kind, accepted: key.accepted, why: [] };
    case 'order':
      return { ...common, kind: key.kind, items: key.items.map(part) };
    case 'match':
      return { ...common, kind: key.kind, pairs: key.pairs.map((id) => ({ ...part(id), with: [] })) };
    case 'story':
      return {
        ...common,
        kind: key.kind,
        scenes: key.scenes.map(([id, end, choices]) => ({
          id,
          end,
          body: [],
          at,
          choices: choices.map(([choice, to, right]) => ({ ...part(choice), to, right: right === 1 })),
        })),
      };
    default:
      return {
        ...common,
        kind: key.kind,
        options: key.options.map(([id, right]) => ({ ...part(id), right: right === 1 })),
      };
  }
}

/** The ids of all pieces of a question, in the order of their reasons; a short answer is one piece without a name. */
export function piecesOf(key: Key): string[] {
  switch (key.kind) {
    case 'short-answer':
      return [''];
    case 'order':
      return key.items;
    case 'match':
      return key.pairs;
    case 'story':
      return key.scenes.flatMap(([, , choices]) => choices.map(([id]) => id));
    default:
      return key.options.map(([id]) => id);
  }
}

/** Whether a response that was kept still answers this question: it may have changed since. */
export function fits(key: Key, response: Response): boolean {
  if (key.kind !== response.kind) return false;
  const known = piecesOf(key);
  const knows = (list: readonly string[]) => list.every((id) => known.includes(id));
  switch (response.kind) {
    case 'single':
      return response.chosen !== null && knows([response.chosen]);
    case 'multiple':
    case 'find-signs':
    case 'story':
      return knows(response.chosen);
    case 'true-false':
      return knows(Object.keys(response.judged)) && known.every((id) => id in response.judged);
    case 'order':
      return knows(response.placed) && new Set(response.placed).size === known.length;
    case 'match':
      return (
        knows([...Object.keys(response.matched), ...Object.values(response.matched)]) &&
        known.every((id) => id in response.matched)
      );
    case 'short-answer':
      return true;
    default:
      return response satisfies never;
  }
}
