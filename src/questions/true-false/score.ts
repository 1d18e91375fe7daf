import type { Tools } from '../kind.ts';
import type { OptionsKey } from '../options.ts';

export interface TrueFalseResponse {
  kind: 'true-false';
  judged: Record<string, boolean>;
}

/** The four statements are worth 0,1 / 0,25 / 0,5 / 1 for 1 / 2 / 3 / 4 right (Công văn 7991: SECONDARY). */
export const TRUE_FALSE_SHARES = [0, 0.1, 0.25, 0.5, 1];

export function scoreTrueFalse({ options }: OptionsKey, { judged }: TrueFalseResponse, { share }: Tools): number {
  const right = options.filter(([id, isTrue]) => judged[id] === (isTrue === 1)).length;
  return options.length === 4 ? TRUE_FALSE_SHARES[right]! : share(right, options.length);
}
