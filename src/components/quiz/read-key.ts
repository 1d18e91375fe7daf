import type { WebQuestion } from '../../model/question.ts';
import type { Key } from './key.ts';
import { unhide } from './secret.ts';

/** The key of a question's card: what the card shows, and what it hides. */
export function readKey(card: HTMLElement): Key {
  const kind = card.dataset.kind as WebQuestion['kind'];
  const [first = [], safe = [], learn = []] = unhide(card.dataset.key!, card.dataset.question!);
  const shown = [...card.querySelectorAll<HTMLElement>('[data-option]')].map(({ dataset }) => dataset.option!);
  const bit = (id: string): 0 | 1 => (first.includes(id) ? 1 : 0);
  switch (kind) {
    case 'short-answer':
      return { kind, accepted: first };
    case 'order':
      return { kind, items: first };
    case 'match':
      return { kind, pairs: shown, partners: first };
    case 'story':
      return {
        kind,
        scenes: [...card.querySelectorAll<HTMLElement>('[data-scene]')].map((scene) => {
          const id = scene.dataset.scene!;
          const choices = [...scene.querySelectorAll<HTMLElement>('[data-choice]')].map(({ dataset }): [string, string, 0 | 1] => [dataset.choice!, dataset.to!, bit(dataset.choice!)]);
          return [id, safe.includes(id) ? 'safe' : learn.includes(id) ? 'learn' : 'no', choices];
        }),
      };
    default:
      return { kind, options: shown.map((id) => [id, bit(id)]) };
  }
}
