import type { WebQuestion } from '../../questions/question.ts';
import type { Key } from './key.ts';
import { placesIn, unhide } from './secret.ts';

/** The key of a question's card: what the card shows, and what it hides. */
export function readKey(card: HTMLElement): Key {
  const kind = card.dataset.kind as WebQuestion['kind'];
  const hidden = unhide(card.dataset.key!, card.dataset.question!);
  if (kind === 'short-answer') return { kind, accepted: hidden };
  const [first = [], safe = [], learn = []] = hidden.map(placesIn);
  const shown = [...card.querySelectorAll<HTMLElement>('[data-option]')].map(({ dataset }) => dataset.option!);
  const row = first.map((place) => shown[place]!);
  const bit = (place: number): 0 | 1 => (first.includes(place) ? 1 : 0);
  switch (kind) {
    case 'order':
      return { kind, items: row };
    case 'match':
      return { kind, pairs: shown, partners: row };
    case 'story': {
      let place = 0;
      return {
        kind,
        scenes: [...card.querySelectorAll<HTMLElement>('[data-scene]')].map((scene, index) => {
          const choices = [...scene.querySelectorAll<HTMLElement>('[data-choice]')].map(
            ({ dataset }): [string, string, 0 | 1] => [dataset.choice!, dataset.to!, bit(place++)],
          );
          return [
            scene.dataset.scene!,
            safe.includes(index) ? 'safe' : learn.includes(index) ? 'learn' : 'no',
            choices,
          ];
        }),
      };
    }
    default:
      return { kind, options: shown.map((id, place) => [id, bit(place)]) };
  }
}
