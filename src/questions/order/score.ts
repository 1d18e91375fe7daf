import type { Tools } from '../kind.ts';

/** The items in the right order. */
export interface OrderKey {
  kind: 'order';
  items: string[];
}
/** The items from first to last. */
export interface OrderResponse {
  kind: 'order';
  placed: string[];
}

export const scoreOrder = ({ items }: OrderKey, { placed }: OrderResponse, { share }: Tools): number =>
  share(items.filter((id, place) => id === placed[place]).length, items.length);
