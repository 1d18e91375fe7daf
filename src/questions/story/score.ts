import type { Tools } from '../kind.ts';

export type Ending = 'no' | 'safe' | 'learn';
export interface StoryKey {
  kind: 'story';
  scenes: [id: string, end: Ending, choices: [id: string, to: string, right: 0 | 1][]][];
}
/** Every choice made, in the order they were made; one may go back and choose again. */
export interface StoryResponse {
  kind: 'story';
  chosen: string[];
}

/** Of a story that came to a safe end, the share of its choices that were right; nothing while it has not. */
export function scoreStory({ scenes }: StoryKey, { chosen }: StoryResponse, { share }: Tools): number {
  const all = scenes.flatMap(([, , choices]) => choices);
  const made = chosen.flatMap((id) => {
    const choice = all.find(([own]) => own === id);
    return choice ? [choice] : [];
  });
  const last = scenes.find(([id]) => id === made.at(-1)?.[1]);
  return last?.[1] === 'safe' ? share(made.filter(([, , right]) => right).length, made.length) : 0;
}
