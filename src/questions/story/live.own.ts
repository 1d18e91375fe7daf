import type { Frame, LiveKind, LiveTools, Started } from '../live.ts';
import { scoreStory, type Ending, type StoryKey, type StoryResponse } from './score.ts';

const choicesIn = ({ scenes }: StoryKey) => scenes.flatMap(([, , choices]) => choices);

const story: LiveKind<StoryKey, StoryResponse> = {
  kind: 'story',
  buttonless: true,
  key(card, hidden, { placesIn, all }) {
    const [right = [], safe = [], learn = []] = hidden.map(placesIn);
    let place = 0;
    const scenes = all(card, '[data-scene]').map((scene, index): StoryKey['scenes'][number] => {
      const choices = all(scene, '[data-choice]').map(({ dataset }): [string, string, 0 | 1] => [
        dataset.choice!,
        dataset.to!,
        right.includes(place++) ? 1 : 0,
      ]);
      const end: Ending = safe.includes(index) ? 'safe' : learn.includes(index) ? 'learn' : 'no';
      return [scene.dataset.scene!, end, choices];
    });
    return { kind: 'story', scenes };
  },
  pieces: (key) => choicesIn(key).map(([id]) => id),
  score: scoreStory,
  // It is walked, not read: the walk tells when it has come to an end.
  read: () => ({ response: { kind: 'story', chosen: [] }, missing: null }),
  fill: () => {},
  judge: (card, key, { chosen }, { mark, quoted }) =>
    key.scenes.flatMap(([, , choices]) =>
      choices.map(([id, , right]) => {
        const name = quoted(card.querySelector(`[data-choice="${id}"]`)!.textContent!.trim());
        return {
          id,
          name: `${name}:`,
          mark: chosen.includes(id) ? mark(right === 1) : null,
          words: right ? 'an toàn' : 'cần cẩn thận',
          // Where one went wrong.
          missed: right === 1 && choices.some(([own]) => chosen.includes(own) && isWrong(key, own)) && name,
        };
      }),
    ),
  sum: (card, key, { chosen }, { brief }) => brief(card, chosen.findLast((id) => isWrong(key, id)) ?? chosen.at(-1)!),
  hint: (card, key, { chosen }, { brief }) => brief(card, chosen.findLast((id) => isWrong(key, id)) ?? chosen.at(-1)!),
  // Whoever came home safely after a false step has already put it right.
  retries: (key, { chosen }) => endOf(key, chosen) !== 'safe',
  start: walkStory,
};

const isWrong = (key: StoryKey, id: string): boolean => choicesIn(key).some(([own, , right]) => own === id && !right);
const endOf = ({ scenes }: StoryKey, chosen: readonly string[]): Ending => {
  const to = choicesIn({ kind: 'story', scenes }).find(([id]) => id === chosen.at(-1))?.[1];
  return scenes.find(([id]) => id === to)?.[1] ?? 'no';
};

/**
 * A story scene by scene: a choice leads on, one may go back, and any end finishes it; from a bad one one goes back to
 * where it went wrong and chooses otherwise.
 */
function walkStory(card: HTMLElement, key: StoryKey, frame: Frame, { reason }: LiveTools): Started {
  const place = (id: string) => card.querySelector<HTMLElement>(`[data-scene="${id}"]`)!;
  const choices = new Map(choicesIn(key).map((choice) => [choice[0], choice] as const));
  const ends = new Map(key.scenes.map(([id, end]) => [id, end]));
  const first = key.scenes[0]![0];
  let chosen: string[] = [];
  let trail: string[] = [];

  const show = (id: string, made?: string) => {
    for (const [scene] of key.scenes) place(scene).hidden = scene !== id;
    const scene = place(id);
    const answer = scene.querySelector<HTMLElement>('[data-here]')!;
    answer.replaceChildren();
    delete answer.dataset.tone;
    // Where one is to choose otherwise the story has not come to its end.
    if (ends.get(id) === 'learn') scene.querySelector('[data-title]')!.textContent = 'Lối này chưa ổn';
    // At an end the frame says it.
    if (made && ends.get(id) === 'no') {
      const right = choices.get(made)![2] === 1;
      const bold = document.createElement('b');
      bold.textContent = right ? 'Em chọn an toàn. ' : 'Chỗ này cần cẩn thận. ';
      answer.append(bold, reason(card, made));
      answer.dataset.tone = right ? 'right' : 'wrong';
    }
    scene.querySelector<HTMLElement>('[data-back]')!.hidden = trail.length < 2 || ends.get(id) !== 'no';
  };
  const arrive = (id: string, made?: string) => {
    show(id, made);
    place(id).querySelector<HTMLElement>('[data-title]')!.focus({ preventScroll: true });
    place(id).scrollIntoView({ block: 'start', behavior: 'instant' });
  };
  const sceneOf = (made: string) => key.scenes.find(([, , own]) => own.some(([id]) => id === made))![0];
  const lastWrong = () => chosen.findLast((id) => isWrong(key, id));

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
      if (ends.get(to) !== 'no') frame.finish({ kind: 'story', chosen: [...chosen] });
    } else if (target.closest('[data-back]')) {
      trail.pop();
      arrive(trail.at(-1)!);
    }
  });

  return {
    restart(response) {
      chosen = [...((response as StoryResponse | null)?.chosen ?? [])];
      const last = chosen.at(-1);
      trail = [last ? choices.get(last)![1] : first];
      show(trail[0]!, last);
    },
    retry() {
      const wrong = lastWrong();
      const back = wrong ? sceneOf(wrong) : first;
      // The walk begins anew there: what is chosen from here on is the second try.
      chosen = [];
      trail = [back];
      arrive(back);
    },
  };
}

export default [story];
