import { fold } from '../../questions/fold.ts';
import type { LiveTools } from '../../questions/live.ts';
import { placesIn } from '../../questions/places.ts';
import { share } from '../../questions/share.ts';

const all = <E extends HTMLElement>(card: HTMLElement, selector: string): E[] => [
  ...card.querySelectorAll<E>(selector),
];
/** What is read at a glance. */
const BRIEF = 140;

/** What the frame gives to every kind; `pieces` says which reason in the card's template is whose. */
export function toolsFor(pieces: () => readonly string[]): LiveTools {
  const shown = (card: HTMLElement) => all(card, '[data-option]').map(({ dataset }) => dataset.option!);
  const reason = (card: HTMLElement, id: string): Node => {
    const copy = document.createDocumentFragment();
    const { content } = card.querySelector<HTMLTemplateElement>('template:not([data-recorded])')!;
    copy.append(...content.children[pieces().indexOf(id)]!.cloneNode(true).childNodes);
    // Beside “Chưa đúng”, the “Đúng.” of the right piece would be read as the verdict.
    const { firstChild: first } = copy;
    if (first instanceof Text) first.data = first.data.replace(/^\s*Đúng( rồi)?[.!]\s*/, '');
    return copy;
  };
  return {
    options(card, row = '') {
      const right = placesIn(row);
      return shown(card).map((id, place) => [id, right.includes(place) ? 1 : 0]);
    },
    outOf: (part, whole) => (part === whole ? `cả ${whole}` : `${part} trong ${whole}`),
    share,
    fold,
    placesIn,
    all,
    shown,
    idOf: (element) => element.closest<HTMLElement>('[data-option]')!.dataset.option!,
    words: (card, id, selector = '[data-words]') =>
      card.querySelector(`[data-option="${id}"] ${selector}`)!.textContent!.trim(),
    letter: (card, id) => card.querySelector(`[data-option="${id}"] [data-letter]`)!.textContent!,
    quoted: (words) => (words.includes('“') ? words : `“${words}”`),
    mark: (good) => (good ? 'right' : 'wrong'),
    reason,
    brief(card, id) {
      const why = reason(card, id);
      const words = why.textContent!.trim();
      if (words.length <= BRIEF) return why;
      return document.createTextNode(/^.*?[.!?…]”?(?=\s|$)/s.exec(words)?.[0] ?? words);
    },
    stamp(card, id, mark, words) {
      const place = card.querySelector<HTMLElement>(`[data-option="${id}"]`);
      if (!place) return;
      place.dataset.tone = mark;
      const icon = document.querySelector<HTMLTemplateElement>(`template[data-icon="${mark}"]`);
      // A word joiner: what is said of a phrase stays on the line of its last word.
      place
        .querySelector('[data-verdict]')!
        .replaceChildren('\u2060', ...(icon ? [icon.content.cloneNode(true)] : []), words);
      if (mark === 'right') return;
      for (const field of place.querySelectorAll('input')) {
        field.checked &&= card.classList.contains('is-marked');
        field.disabled = true;
      }
    },
  };
}
