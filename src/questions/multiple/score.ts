import type { OptionsKey } from '../options.ts';

export interface MultipleResponse {
  kind: 'multiple';
  chosen: string[];
}

/** All or nothing. */
export const scoreMultiple = ({ options }: OptionsKey, { chosen }: MultipleResponse): number =>
  options.every(([id, right]) => (right === 1) === chosen.includes(id)) ? 1 : 0;
