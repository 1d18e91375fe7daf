import type { OptionsKey } from '../options.ts';

export interface SingleResponse {
  kind: 'single';
  chosen: string | null;
}

export const scoreSingle = ({ options }: OptionsKey, { chosen }: SingleResponse): number =>
  options.some(([id, right]) => right && id === chosen) ? 1 : 0;
