/** Response processing: what a response earns, in QTI's own words. */
import { foldPattern } from './fold-pattern.ts';
import { q, type Piece } from './tree.ts';

export const RESPONSE = 'RESPONSE';
export const variable = (identifier: string): Piece => q('variable', { identifier });
export const float = (value: number): Piece => q('baseValue', { baseType: 'float' }, String(value));
export const named = (identifier: string): Piece => q('baseValue', { baseType: 'identifier' }, identifier);
export const mapped = (identifier: string): Piece => q('mapResponse', { identifier });

export const set = (identifier: string, value: Piece): Piece => q('setOutcomeValue', { identifier }, value);
const given = (condition: Piece, ...then: readonly Piece[]): Piece => q('responseIf', {}, condition, ...then);

/** SCORE is this part of that whole. */
export const share = (part: Piece, whole: number): Piece => set('SCORE', q('divide', {}, part, float(whole)));

/** All or nothing. */
export const allOf = (identifier: string): Piece =>
  q(
    'responseCondition',
    {},
    given(q('match', {}, variable(identifier), q('correct', { identifier })), set('SCORE', float(1))),
  );

/** One more in COUNT where this holds. */
export const countIf = (condition: Piece): Piece =>
  q('responseCondition', {}, given(condition, set('COUNT', q('sum', {}, variable('COUNT'), float(1)))));

/** What so many right of all are worth, where it is no share: `[0, 0.1, 0.25, 0.5, 1]`. */
export const ladder = (count: Piece, worth: readonly number[]): Piece[] => [
  set('COUNT', count),
  ...worth.map((points, right) =>
    q(
      'responseCondition',
      {},
      given(q('equal', { toleranceMode: 'exact' }, variable('COUNT'), float(right)), set('SCORE', float(points))),
    ),
  ),
];

/** That a written answer is one of these. */
export const isWritten = (identifier: string, accepted: readonly string[]): Piece =>
  q(
    'or',
    {},
    ...accepted.map((answer) => {
      const { whole, none } = foldPattern(answer);
      const matches = (pattern: string) => q('patternMatch', { pattern }, variable(identifier));
      return q('and', {}, matches(whole), ...none.map((pattern) => q('not', {}, matches(pattern))));
    }),
  );
