import { fold } from '../../questions/fold.ts';
import type { LiveTools } from '../../questions/live.ts';
import { placesIn } from '../../questions/places.ts';
import { share } from '../../questions/share.ts';

const all = <E extends HTMLElement>(card: HTMLElement, selector: string): E[] => [
  ...card.querySelectorAll<E>(selector),
];

/** What the frame gives to every kind; `pieces` says which reason in the card's template is whose. */
export const toolsFor = (pieces: () => readonly string[]): LiveTools => ({
  options(card, row = '') {
    const right = placesIn(row);
    return this.shown(card).map((id, place) => [id, right.includes(place) ? 1 : 0]);
  },
  share,
  fold,
  placesIn,
  all,
  shown: (card) => all(card, '[data-option]').map(({ dataset }) => dataset.option!),
  idOf: (element) => element.closest<HTMLElement>('[data-option]')!.dataset.option!,
  words: (card, id, selector = '[data-words]') =>
    card.querySelector(`[data-option="${id}"] ${selector}`)!.textContent!.trim(),
  mark: (good) => (good ? 'right' : 'wrong'),
  reason(card, id) {
    const copy = document.createDocumentFragment();
    const { content } = card.querySelector<HTMLTemplateElement>('template')!;
    copy.append(...content.children[pieces().indexOf(id)]!.cloneNode(true).childNodes);
    return copy;
  },
});
