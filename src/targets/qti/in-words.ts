/** Items that are answered in the words of their prompt. */
import type { PaperContext } from '../../blocks/define.ts';
import { fold } from '../../questions/fold.ts';
import { replaceGaps } from '../../questions/gap/kind.ts';
import type { Question } from '../../questions/kinds.ts';
import { mix } from '../../questions/mix.ts';
import { hole, HOLE } from '../exchange/holes.ts';
import { wordsOf } from '../exchange/pieces.ts';
import { mapSpots } from '../exchange/spots.ts';
import { words } from '../exchange/xml.ts';
import { askedWithHoles, lineFor, toAll, toChosen } from './build.ts';
import { nameOf, response, type Item } from './item.ts';
import { countIf, isWritten, mapped, RESPONSE, share, variable } from './process.ts';
import { q, type Piece } from './tree.ts';

const gapName = (place: number): string => `${RESPONSE}-${place + 1}`;

/** Gaps to fill from a list, where words are given, or by writing. */
export function fillIn(question: Extract<Question, { kind: 'gap' }>, context: PaperContext): Item {
  const { gaps, lures } = question;
  const bank = lures.length ? mix([...gaps, ...lures], question.id) : [];
  const idsOf = (accepted: readonly string[]): string[] =>
    bank
      .filter(({ text }) => accepted.some((word) => fold(word) === fold(wordsOf(text, context))))
      .map(({ id }) => nameOf(id));
  const put = replaceGaps(question.prompt, (_, place, { at }) => ({ type: 'text', value: hole(place), at }));
  const pieces = askedWithHoles(put, context).split(HOLE);
  const room = (place: number): Piece =>
    lures.length
      ? q(
          'inlineChoiceInteraction',
          { responseIdentifier: gapName(place), shuffle: false },
          ...bank.map(({ id, text }) => q('inlineChoice', { identifier: nameOf(id) }, words(wordsOf(text, context)))),
        )
      : lineFor(gapName(place));
  return toAll(question, context, {
    declarations: gaps.map(({ accepted }, place) => {
      const right = idsOf(accepted);
      return lures.length
        ? response(gapName(place), 'single', 'identifier', right.slice(0, 1), { of: right.map((id) => [id, 1]) })
        : response(gapName(place), 'single', 'string', accepted.slice(0, 1).map(words));
    }),
    body: pieces.flatMap((piece, i) => (i ? [room(i - 1), piece] : [piece])),
    processing: lures.length
      ? [share(q('sum', {}, ...gaps.map((_, place) => mapped(gapName(place)))), gaps.length)]
      : [
          ...gaps.map(({ accepted }, place) => countIf(isWritten(gapName(place), accepted))),
          share(variable('COUNT'), gaps.length),
        ],
  });
}

/** Phrases to choose in a message: one that is innocent costs what a sign brings. */
export function findIn(question: Extract<Question, { kind: 'find-signs' }>, context: PaperContext): Item {
  const { options } = question;
  const right = options.flatMap((one) => (one.right ? [nameOf(one.id)] : []));
  const marked = mapSpots(question, (place, inside, at) => [
    { type: 'text', value: hole(2 * place), at },
    ...inside,
    { type: 'text', value: hole(2 * place + 1), at },
  ]);
  // Words, the hole that begins a phrase, the phrase, the hole that ends it, words…
  const pieces = askedWithHoles(marked, context).split(HOLE);
  const body = pieces.map((piece, i) =>
    i % 2 ? q('hottext', { identifier: nameOf(options[(i - 1) / 2]!.id) }, piece) : piece,
  );
  return toChosen(question, context, {
    declarations: [
      response(RESPONSE, 'multiple', 'identifier', right, {
        of: options.map((one) => [nameOf(one.id), one.right ? 1 : -1]),
        least: 0,
      }),
    ],
    body: [q('hottextInteraction', { responseIdentifier: RESPONSE, maxChoices: 0 }, ...body)],
    processing: [share(mapped(RESPONSE), right.length)],
  });
}
