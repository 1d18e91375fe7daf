/** Items of QTI from a question's parts. */
import type { PaperContext } from '../../blocks/define.ts';
import type { Flow } from '../../curriculum/tree.ts';
import { partsOf, type Question } from '../../questions/kinds.ts';
import type { WithOptions } from '../../questions/options.ts';
import type { Option, Part } from '../../questions/question.ts';
import { fillHoles, hole } from '../exchange/holes.ts';
import { htmlOf, partOf, reasonsOf, spansOf } from '../exchange/pieces.ts';
import type { Xml } from '../exchange/xml.ts';
import { nameOf, response, type Item } from './item.ts';
import { allOf, mapped, named, RESPONSE, set, variable } from './process.ts';
import { q, type Piece } from './tree.ts';
import { toXhtml } from './xhtml.ts';

/**
 * What the two sides of a pair are called. No left side stands within another pair: a player is known that, when one is
 * answered anew, drops every pair in which it finds the name of the left side.
 */
export const pieceName = (id: string): string => `MANH-${id}_`;
export const sideName = (id: string): string => `VE-${id}`;

/** The words of a question, and those alone. */
export const asked = (prompt: readonly Flow[], context: PaperContext): Xml => toXhtml(htmlOf(prompt, context));
/** The same with holes in it, none of them bold. */
export const askedWithHoles = (prompt: readonly Flow[], context: PaperContext): Xml =>
  toXhtml(fillHoles(htmlOf(prompt, context), hole));

/** A line to write on. */
export const lineFor = (responseIdentifier: string): Piece =>
  q('textEntryInteraction', { responseIdentifier, expectedLength: 30 });

/** A piece with its picture, under its id. */
export const choice = (name: string, part: Part, context: PaperContext, rest: Record<string, number> = {}): Piece =>
  q(name, { identifier: nameOf(part.id), ...rest }, toXhtml(partOf(part, context)));

/** An item after which the reasons are said to everyone. */
export function toAll(
  question: Question,
  context: PaperContext,
  own: { declarations: Piece[]; body: Piece[]; processing: Piece[] },
  whys = partsOf(question).map(({ why }) => why),
): Item {
  const html = toXhtml(reasonsOf(whys, context));
  const tell = set('FEEDBACK', q('multiple', {}, named(REASONS)));
  return {
    id: question.id,
    ...own,
    processing: [...own.processing, ...(html ? [tell] : [])],
    said: html ? [{ id: REASONS, html }] : [],
  };
}
const REASONS = 'VI-SAO';

/** An item after which the reason of each piece that was chosen is said. */
export function toChosen(
  { id, options }: { id: string; options: readonly Option[] },
  context: PaperContext,
  own: { declarations: Piece[]; body: Piece[]; processing: Piece[] },
): Item {
  // Never empty: a player is known that stumbles where nothing was chosen.
  const chosen = q('multiple', {}, named(REASONS), variable(RESPONSE));
  return {
    id,
    ...own,
    processing: [...own.processing, set('FEEDBACK', chosen)],
    said: options.flatMap((one) =>
      one.why.length ? [{ id: nameOf(one.id), html: toXhtml(`<p>${spansOf(one.why, context)}</p>`) }] : [],
    ),
  };
}

/** One of the options, or `several`. */
export function chooseFrom(question: Question & WithOptions, context: PaperContext, several: boolean): Item {
  const right = question.options.flatMap((one) => (one.right ? [nameOf(one.id)] : []));
  return toChosen(question, context, {
    declarations: [
      several
        ? response(RESPONSE, 'multiple', 'identifier', right)
        : response(RESPONSE, 'single', 'identifier', right, { of: right.map((id) => [id, 1]) }),
    ],
    body: [
      asked(question.prompt, context),
      q(
        'choiceInteraction',
        { responseIdentifier: RESPONSE, shuffle: false, maxChoices: several ? 0 : 1 },
        ...question.options.map((one) => choice('simpleChoice', one, context)),
      ),
    ],
    processing: [several ? allOf(RESPONSE) : set('SCORE', mapped(RESPONSE))],
  });
}

/** Pieces that are each put to one side; a side takes as many as come. */
export function putTogether(
  question: Question,
  context: PaperContext,
  table: {
    pieces: readonly Part[];
    sides: readonly { id: string; html: string }[];
    /** The right side of a piece, by the ids of both. */
    right: readonly (readonly [piece: string, side: string])[];
  },
  processing: Piece[],
): Item {
  const pairs = table.right.map(([piece, side]) => `${pieceName(piece)} ${sideName(side)}`);
  return toAll(question, context, {
    declarations: [response(RESPONSE, 'multiple', 'directedPair', pairs, { of: pairs.map((pair) => [pair, 1]) })],
    body: [
      asked(question.prompt, context),
      q(
        'matchInteraction',
        // In 3.0 a class that players know: a table to tick.
        { class: 'qti-match-tabular', responseIdentifier: RESPONSE, shuffle: false, maxAssociations: 0 },
        q(
          'simpleMatchSet',
          {},
          ...table.pieces.map((piece) =>
            choice('simpleAssociableChoice', { ...piece, id: pieceName(piece.id) }, context, { matchMax: 1 }),
          ),
        ),
        q(
          'simpleMatchSet',
          {},
          ...table.sides.map(({ id, html }) =>
            q('simpleAssociableChoice', { identifier: sideName(id), matchMax: 0 }, toXhtml(html)),
          ),
        ),
      ),
    ],
    processing,
  });
}
