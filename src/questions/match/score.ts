import type { Tools } from '../kind.ts';

/** `partners` are the pairs as their right sides are lettered on the page. */
export interface MatchKey {
  kind: 'match';
  pairs: string[];
  partners: string[];
}
/** For each pair's left side, the pair whose right side was put to it. */
export interface MatchResponse {
  kind: 'match';
  matched: Record<string, string>;
}

export const scoreMatch = ({ pairs }: MatchKey, { matched }: MatchResponse, { share }: Tools): number =>
  share(pairs.filter((id) => matched[id] === id).length, pairs.length);
