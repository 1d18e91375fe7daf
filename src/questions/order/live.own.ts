import type { LiveKind, LiveTools } from '../live.ts';
import { scoreOrder, type OrderKey, type OrderResponse } from './score.ts';

/** What was pressed so far, first to last: an item pressed again steps out, and those after it move up. */
const chosen = new WeakMap<HTMLElement, string[]>();

const order: LiveKind<OrderKey, OrderResponse> = {
  kind: 'order',
  key(card, [row = ''], { placesIn, shown }) {
    const ids = shown(card);
    return { kind: 'order', items: placesIn(row).map((place) => ids[place]!) };
  },
  pieces: ({ items }) => items,
  fits: ({ items }, { placed }) => new Set(placed).size === items.length,
  score: scoreOrder,
  read(card, { items }) {
    const placed = chosen.get(card) ?? [];
    return {
      response: { kind: 'order', placed },
      missing: placed.length < items.length ? `Chọn việc thứ ${ORDINALS[placed.length] ?? placed.length + 1}` : null,
    };
  },
  fill: (card, _, response, tools) => number(card, response?.placed ?? [], tools),
  judge: (card, { items }, { placed }, { words, mark }) =>
    items.map((id, index) => {
      const good = placed[index] === id;
      return {
        id,
        name: `${index + 1}. ${words(card, id)}:`,
        mark: mark(good),
        words: good ? 'đúng chỗ' : `đúng ra là việc thứ ${index + 1}`,
        missed: !good && `việc thứ ${index + 1} là ${words(card, id)}`,
      };
    }),
  sum: (_, { items }, { placed }, { outOf }) =>
    `Em xếp đúng ${outOf(items.filter((id, place) => placed[place] === id).length, items.length)} việc.`,
  // The beginning that is right stays; one goes on from there.
  hint(card, { items }, { placed }, tools) {
    const wrong = items.findIndex((id, place) => placed[place] !== id);
    number(card, items.slice(0, wrong), tools);
    return wrong
      ? `${wrong} việc đầu đã đúng. Em làm lại từ việc thứ ${wrong + 1} nhé.`
      : 'Việc nào trước tiên? Em làm lại từ đầu nhé.';
  },
  start(card, _, { say }, tools) {
    card.addEventListener('click', ({ target }) => {
      const button = (target as Element).closest<HTMLElement>('[data-cover]');
      if (!button) return;
      const id = tools.idOf(button);
      const placed = chosen.get(card) ?? [];
      const isOut = placed.includes(id);
      const now = isOut ? placed.filter((other) => other !== id) : [...placed, id];
      number(card, now, tools);
      say(`${tools.words(card, id)}: ${isOut ? 'đã bỏ ra' : `việc thứ ${now.length}`}.`);
    });
    return null;
  },
};

const ORDINALS = ['nhất', 'hai', 'ba', 'tư'];

/** Items are put in order by touching them one after the other: with a finger, a key and a screen reader alike. */
function number(card: HTMLElement, placed: readonly string[], tools: LiveTools): void {
  chosen.set(card, [...placed]);
  for (const item of tools.all(card, '[data-option]')) {
    const place = placed.indexOf(item.dataset.option!) + 1;
    item.dataset.place = String(place || '');
    item.querySelector('[data-no]')!.textContent = place ? `${place}` : '';
    // It is heard once, as what is pressed.
    for (const part of tools.all(item, '[data-no], [data-words]')) part.setAttribute('aria-hidden', 'true');
    const cover = item.querySelector('[data-cover]')!;
    const words = tools.words(card, item.dataset.option!);
    cover.removeAttribute('aria-labelledby');
    cover.setAttribute('aria-label', place ? `việc thứ ${place}: ${words}` : words);
    cover.setAttribute('aria-pressed', String(place > 0));
  }
}

export default [order];
