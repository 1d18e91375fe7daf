import type { Tools } from '../kind.ts';

/** Each card by its id, with the group it belongs to. */
export interface SortKey {
  kind: 'sort';
  cards: [id: string, group: string][];
  groups: string[];
}
/** The group that each card was put into. */
export interface SortResponse {
  kind: 'sort';
  placed: Record<string, string>;
}

export const scoreSort = ({ cards }: SortKey, { placed }: SortResponse, { share }: Tools): number =>
  share(cards.filter(([id, group]) => placed[id] === group).length, cards.length);
