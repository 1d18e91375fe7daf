/** A response as the player of a QTI item would give it. */
import { passing, type Question, type Response } from '../src/questions/kinds.ts';
import { nameOf } from '../src/targets/qti/item.ts';
import { pieceName, sideName } from '../src/targets/qti/build.ts';
import { fold } from '../src/questions/fold.ts';
import { textOf } from '../src/curriculum/tree.ts';
import type { QtiResponse } from './read-qti.ts';

/** null where no player could give it: a word that stands in no list, an answer of a kind that QTI does not carry. */
export function toQti(asked: Question, given: Response): Record<string, QtiResponse> | null {
  const question = passing(asked);
  const response = { ...given, kind: question.kind } as Response;
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
      const filled = question.gaps.map(({ id }, place) => {
        const word = response.filled[id];
        if (word === undefined || !question.lures.length) return [`RESPONSE-${place + 1}`, word ?? null] as const;
        const piece = bank.find(({ text }) => fold(textOf(text)) === fold(word));
        return [`RESPONSE-${place + 1}`, piece ? nameOf(piece.id) : undefined] as const;
      });
      return filled.some(([, value]) => value === undefined)
        ? null
        : (Object.fromEntries(filled) as Record<string, QtiResponse>);
    }
    default:
      return null;
  }
}
