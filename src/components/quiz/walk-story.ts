import { reason } from './feedback.ts';
import type { Key } from './key.ts';

type StoryKey = Extract<Key, { kind: 'story' }>;

export interface Walk {
  /** Back to the first scene, or to the last one of choices that were kept. */
  start(chosen?: readonly string[]): void;
}

/**
 * A story scene by scene: a choice leads on, one may go back, and any end finishes it; from a bad one one may go back
 * and try again.
 */
export function walkStory(card: HTMLElement, key: StoryKey, finish: (chosen: string[]) => void): Walk {
  const place = (id: string) => card.querySelector<HTMLElement>(`[data-scene="${id}"]`)!;
  const choices = new Map(key.scenes.flatMap(([, , list]) => list.map((choice) => [choice[0], choice] as const)));
  const ends = new Map(key.scenes.map(([id, end]) => [id, end]));
  let chosen: string[] = [];
  let trail: string[] = [];

  const show = (id: string, made?: string) => {
    for (const [scene] of key.scenes) place(scene).hidden = scene !== id;
    const scene = place(id);
    const answer = scene.querySelector<HTMLElement>('[data-here]')!;
    answer.replaceChildren();
    delete answer.dataset.tone;
    if (made) {
      const right = choices.get(made)![2] === 1;
      const bold = document.createElement('b');
      bold.textContent = right ? 'Em chọn an toàn. ' : 'Chỗ này cần cẩn thận. ';
      answer.append(bold, reason(card, key, made));
      answer.dataset.tone = right ? 'right' : 'wrong';
    }
    scene.querySelector<HTMLElement>('[data-back]')!.hidden = trail.length < 2 || ends.get(id) === 'safe';
  };
  const arrive = (id: string, made?: string) => {
    show(id, made);
    const title = place(id).querySelector<HTMLElement>('[data-title]')!;
    title.focus({ preventScroll: true });
    place(id).scrollIntoView({ block: 'start' });
  };

  card.addEventListener('click', (event) => {
    const target = event.target as Element;
    const made = target.closest<HTMLElement>('[data-choice]')?.dataset.choice;
    if (made) {
      event.preventDefault();
      if (ends.get(trail.at(-1)!) !== 'no') return;
      const to = choices.get(made)![1];
      chosen.push(made);
      trail.push(to);
      arrive(to, made);
      if (ends.get(to) !== 'no') finish([...chosen]);
    } else if (target.closest('[data-back]')) {
      trail.pop();
      arrive(trail.at(-1)!);
    }
  });

  return {
    start(kept = []) {
      chosen = [...kept];
      const last = kept.at(-1);
      trail = [last ? choices.get(last)![1] : key.scenes[0]![0]];
      show(trail[0]!, last);
    },
  };
}
