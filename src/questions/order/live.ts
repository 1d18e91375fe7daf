import type { LiveKind, LiveTools } from '../live.ts';
import { scoreOrder, type OrderKey, type OrderResponse } from './score.ts';

/** How the items stood when the page was made: an order is begun from there. */
const begun = new WeakMap<HTMLElement, string[]>();

const order: LiveKind<OrderKey, OrderResponse> = {
  kind: 'order',
  key(card, [row = ''], { placesIn, shown }) {
    const ids = shown(card);
    begun.set(card, ids);
    return { kind: 'order', items: placesIn(row).map((place) => ids[place]!) };
  },
  pieces: ({ items }) => items,
  fits: ({ items }, { placed }) => new Set(placed).size === items.length,
  score: scoreOrder,
  read: (card, _, { shown }) => ({ response: { kind: 'order', placed: shown(card) }, missing: null }),
  fill(card, _, response) {
    for (const id of response?.placed ?? begun.get(card)!) {
      const item = card.querySelector<HTMLElement>(`[data-option="${id}"]`)!;
      item.parentElement!.append(item);
    }
    markEnds(card);
  },
  judge: (card, { items }, { placed }, { words, mark }) =>
    items.map((id, index) => ({
      id,
      name: `${index + 1}. ${words(card, id)}:`,
      mark: mark(placed[index] === id),
      words: placed[index] === id ? 'đúng chỗ' : `em để ở chỗ số ${placed.indexOf(id) + 1}`,
    })),
  start(card, _, { say }, tools) {
    card.addEventListener('click', (event) => move(card, event.target as Element, say, tools));
    return null;
  },
};

/** Items are put in order by two buttons each, up and down: for touch, keyboard and screen reader alike. */
function move(card: HTMLElement, target: Element, say: (words: string) => void, { words, idOf }: LiveTools): void {
  const button = target.closest<HTMLButtonElement>('[data-move]');
  if (!button) return;
  const item = button.closest<HTMLElement>('[data-option]')!;
  const up = button.dataset.move === 'up';
  const other = up ? item.previousElementSibling : item.nextElementSibling;
  if (!other) return;
  if (up) other.before(item);
  else other.after(item);
  markEnds(card);
  // The button that was pressed is moved with its item; at an end the other one goes on.
  (button.getAttribute('aria-disabled') === 'true'
    ? item.querySelector<HTMLButtonElement>(`[data-move]:not([data-move="${button.dataset.move}"])`)!
    : button
  ).focus();
  const items = [...item.parentElement!.children];
  say(`${words(card, idOf(item))}: chỗ số ${items.indexOf(item) + 1} trong ${items.length} chỗ.`);
}

/** The first item cannot go up and the last not down. Not `disabled`: focus would be lost on the way. */
function markEnds(card: HTMLElement): void {
  for (const button of card.querySelectorAll<HTMLButtonElement>('[data-move]')) {
    const item = button.closest('[data-option]')!;
    const end = button.dataset.move === 'up' ? !item.previousElementSibling : !item.nextElementSibling;
    button.setAttribute('aria-disabled', String(end));
  }
}

export default [order];
