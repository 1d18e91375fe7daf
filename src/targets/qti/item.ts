import { LEVEL_NAMES } from '../../questions/question.ts';
import type { Question } from '../../questions/kinds.ts';
import { q, type Piece } from './tree.ts';

/** An item before it is written in either edition. */
export interface Item {
  id: string;
  declarations: Piece[];
  body: Piece[];
  /** Nothing for what a teacher marks. */
  processing: Piece[] | null;
  /** What is said once it is answered, by the name that FEEDBACK then holds; XHTML. */
  said: { id: string; html: string }[];
}

/** A name as XML takes it: ours may begin with a digit. */
export const nameOf = (id: string): string => (/^\d/.test(id) ? `_${id}` : id);

export const outcome = (identifier: string, value: number | null, rest: Record<string, string | number> = {}): Piece =>
  q(
    'outcomeDeclaration',
    { identifier, cardinality: 'single', baseType: 'float', ...rest },
    ...(value === null ? [] : [q('defaultValue', {}, q('value', {}, String(value)))]),
  );

/** A whole number under a name, for an attribute that takes either: a player is known that takes only the name. */
export const numberNamed = (identifier: string, value: number): Piece =>
  q(
    'outcomeDeclaration',
    { identifier, cardinality: 'single', baseType: 'integer' },
    q('defaultValue', {}, q('value', {}, String(value))),
  );

type BaseType = 'identifier' | 'directedPair' | 'string';
/** What is given, what is right, and, where parts count, what each brings. */
export const response = (
  identifier: string,
  cardinality: 'single' | 'multiple' | 'ordered',
  baseType: BaseType,
  right: readonly string[],
  brings?: { of: readonly (readonly [key: string, value: number])[]; least?: number },
): Piece =>
  q(
    'responseDeclaration',
    { identifier, cardinality, baseType },
    ...(right.length ? [q('correctResponse', {}, ...right.map((value) => q('value', {}, value)))] : []),
    ...(brings
      ? [
          q(
            'mapping',
            { defaultValue: 0, lowerBound: brings.least },
            ...brings.of.map(([mapKey, mappedValue]) => q('mapEntry', { mapKey, mappedValue })),
          ),
        ]
      : []),
  );

/** The whole item. */
export const itemPiece = (item: Item, { id, level }: Question, title: string): Piece =>
  q(
    'assessmentItem',
    {
      identifier: nameOf(id),
      title,
      label: LEVEL_NAMES[level],
      'xml:lang': 'vi',
      adaptive: false,
      timeDependent: false,
    },
    ...item.declarations,
    outcome('SCORE', 0, {
      normalMaximum: 1,
      normalMinimum: 0,
      ...(item.processing ? {} : { externalScored: 'human' }),
    }),
    outcome('MAXSCORE', 1),
    outcome('COUNT', 0),
    q('outcomeDeclaration', { identifier: 'FEEDBACK', cardinality: 'multiple', baseType: 'identifier' }),
    q('stylesheet', { href: 'khien.css', type: 'text/css' }),
    q('itemBody', {}, ...item.body),
    ...(item.processing ? [q('responseProcessing', {}, ...item.processing)] : []),
    ...item.said.map(({ id: identifier, html }) =>
      q('modalFeedback', { outcomeIdentifier: 'FEEDBACK', identifier, showHide: 'show' }, q('contentBody', {}, html)),
    ),
  );
