import { publicView, partnersOf } from '../../questions/public-view.ts';
import type { WebQuestion } from '../../questions/question.ts';

/**
 * What of a question the page does not show. Each text is a row of places among what the page does show, one character
 * a place, for a quiz bears dozens of them: which are right, or which comes next; of a short answer it is one accepted
 * answer.
 * `read-key` knows what each is.
 */
export type Secret = string[];

export function secretOf(question: WebQuestion): Secret {
  const shown = publicView(question).options.map(({ id }) => id);
  switch (question.kind) {
    case 'short-answer':
      return question.accepted;
    case 'order':
      return [rowOf(question.items, ({ id }) => shown.indexOf(id))];
    case 'match':
      return [rowOf(partnersOf(question), ({ id }) => shown.indexOf(id))];
    case 'story': {
      const { scenes } = question;
      const ending = (end: 'safe' | 'learn') =>
        rowOf(
          scenes.filter((scene) => scene.end === end),
          (scene) => scenes.indexOf(scene),
        );
      const choices = scenes.flatMap((scene) => scene.choices);
      return [
        rowOf(
          choices.filter(({ right }) => right),
          (choice) => choices.indexOf(choice),
        ),
        ending('safe'),
        ending('learn'),
      ];
    }
    default:
      return [
        rowOf(
          question.options.filter(({ right }) => right),
          ({ id }) => shown.indexOf(id),
        ),
      ];
  }
}

/** Counted in base 36: no question shows more than 36 pieces. */
const rowOf = <T>(things: readonly T[], place: (thing: T) => number): string =>
  things.map((thing) => place(thing).toString(36)).join('');
export const placesIn = (row: string): number[] => [...row].map((place) => parseInt(place, 36));

/**
 * The secret as it stands in the page: mixed with the question's id, so that nobody reads it by looking at the source.
 * It is no secret in earnest and is never called one to a reader: the script beside it reads it, and the answers have a
 * page of their own.
 */
export const hide = (secret: Secret, id: string): string =>
  btoa(String.fromCharCode(...mixed(new TextEncoder().encode(secret.join('\n')), id)));

export const unhide = (hidden: string, id: string): Secret =>
  new TextDecoder()
    .decode(
      mixed(
        Uint8Array.from(atob(hidden), (char) => char.charCodeAt(0)),
        id,
      ),
    )
    .split('\n');

/** Mixing twice gives back what was there. */
const mixed = (bytes: Uint8Array, id: string): Uint8Array =>
  bytes.map((byte, index) => byte ^ (id.charCodeAt(index % id.length) & 0x7f) ^ (index & 0x7f));
