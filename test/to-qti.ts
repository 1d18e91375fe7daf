/** A response as the player of a QTI item would give it. */
import type { Question, Response } from '../src/questions/kinds.ts';
import { nameOf } from '../src/targets/qti/item.ts';
import { pieceName, sideName } from '../src/targets/qti/build.ts';
import { fold } from '../src/questions/fold.ts';
import { textOf } from '../src/curriculum/tree.ts';
import type { QtiResponse } from './read-qti.ts';

/** null where no player could give it: a word that stands in no list. */
export function toQti(question: Question, response: Response): Record<string, QtiResponse> | null {
  const only = (value: QtiResponse) => ({ RESPONSE: value });
  const pairs = (put: Record<string, string>) =>
    Object.entries(put).map(([piece, side]) => `${pieceName(piece)} ${sideName(side)}`);
  switch (response.kind) {
    case 'single':
      return only(response.chosen === null ? null : nameOf(response.chosen));
    case 'multiple':
    case 'find-signs':
      return only(response.chosen.map(nameOf));
    case 'true-false':
      return only(
        pairs(Object.fromEntries(Object.entries(response.judged).map(([id, is]) => [id, is ? 'dung' : 'sai']))),
      );
    case 'short-answer':
      return only(response.written);
    case 'order':
      return only(response.placed.map(nameOf));
    case 'match':
      return only(pairs(response.matched));
    case 'sort':
      return only(pairs(response.placed));
    case 'gap': {
      if (question.kind !== 'gap') return null;
      const bank = [...question.gaps, ...question.lures];
      const given = question.gaps.map(({ id }, place) => {
        const word = response.filled[id];
        if (word === undefined || !question.lures.length) return [`RESPONSE-${place + 1}`, word ?? null] as const;
        const piece = bank.find(({ text }) => fold(textOf(text)) === fold(word));
        return [`RESPONSE-${place + 1}`, piece ? nameOf(piece.id) : undefined] as const;
      });
      return given.some(([, value]) => value === undefined)
        ? null
        : (Object.fromEntries(given) as Record<string, QtiResponse>);
    }
    case 'story':
      return null;
    default:
      return response satisfies never;
  }
}
