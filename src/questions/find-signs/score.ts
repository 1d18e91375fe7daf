import type { Tools } from '../kind.ts';
import type { OptionsKey } from '../options.ts';

export interface FindSignsResponse {
  kind: 'find-signs';
  chosen: string[];
}

/** Each innocent phrase that was suspected costs as much as a sign that was found earns. */
export function scoreSigns({ options }: OptionsKey, { chosen }: FindSignsResponse, { share }: Tools): number {
  const found = options.filter(([id, right]) => right && chosen.includes(id)).length;
  const suspected = options.filter(([id, right]) => !right && chosen.includes(id)).length;
  return share(found - suspected, options.filter(([, right]) => right).length);
}
