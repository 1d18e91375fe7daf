import { partnersOf } from '../../model/public-view.ts';
import type { WebQuestion } from '../../model/question.ts';

/** What of a question the page does not show: which ids are right, in which order, what is accepted. `read-key` knows what each list is. */
export type Secret = string[][];

const ids = (parts: readonly { id: string }[]): string[] => parts.map(({ id }) => id);
const rightOf = (parts: readonly { id: string; right: boolean }[]): string[] => ids(parts.filter(({ right }) => right));

export function secretOf(question: WebQuestion): Secret {
  switch (question.kind) {
    case 'short-answer':
      return [question.accepted];
    case 'order':
      return [ids(question.items)];
    case 'match':
      return [ids(partnersOf(question))];
    case 'story': {
      const ending = (end: 'safe' | 'learn') => ids(question.scenes.filter((scene) => scene.end === end));
      return [rightOf(question.scenes.flatMap(({ choices }) => choices)), ending('safe'), ending('learn')];
    }
    default:
      return [rightOf(question.options)];
  }
}

/**
 * The secret as it stands in the page: its JSON mixed with the question's id, so that nobody reads it by looking at the
 * source. It is no secret in earnest and is never called one to a reader: the script beside it reads it, and the
 * answers have a page of their own.
 */
export const hide = (secret: Secret, id: string): string => btoa(String.fromCharCode(...mixed(new TextEncoder().encode(JSON.stringify(secret)), id)));

export const unhide = (hidden: string, id: string): Secret => JSON.parse(new TextDecoder().decode(mixed(Uint8Array.from(atob(hidden), (char) => char.charCodeAt(0)), id))) as Secret;

/** Mixing twice gives back what was there. */
const mixed = (bytes: Uint8Array, id: string): Uint8Array => bytes.map((byte, index) => byte ^ (id.charCodeAt(index % id.length) & 0x7f) ^ (index & 0x7f));
