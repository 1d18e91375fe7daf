import type { Response } from '../../questions/question.ts';
import { score } from '../../questions/score.ts';
import { clearVerdicts, showVerdicts } from './feedback.ts';
import { questionOf, type Key } from './key.ts';
import { markEnds, moveItems } from './move-items.ts';
import { readKey } from './read-key.ts';
import { fillResponse, placeItems, readResponse } from './read-response.ts';
import { walkStory, type Walk } from './walk-story.ts';

export interface OpenQuestion {
  id: string;
  card: HTMLElement;
  key: Key;
  isRight(response: Response): boolean;
  /** Open to be answered, for the first time or again. */
  open(again: boolean): void;
  /** Closed, with a response that was given and what is said to it. */
  show(response: Response): void;
  /** What the button of a marked question says. */
  lead(words: string): void;
  focus(): void;
}

interface Quiz {
  /** `instead`: of the response given before, to a story that was walked on from its first end. */
  answered(question: OpenQuestion, response: Response, instead: boolean): void;
  goOn(): void;
  say(words: string): void;
}

/** Gives one question its button: first it marks, then it leads on. */
export function openQuestion(card: HTMLElement, quiz: Quiz): OpenQuestion {
  const id = card.dataset.question!;
  const key = readKey(card);
  const question = questionOf(key);
  const button = card.querySelector<HTMLButtonElement>('[data-check]')!;
  const feedback = card.querySelector<HTMLElement>('[data-feedback]')!;
  const again = card.querySelector<HTMLElement>('[data-again]')!;
  const fields = [
    ...card.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLButtonElement>('input, select, [data-move]'),
  ];
  const shown = [...card.querySelectorAll<HTMLElement>('.items [data-option]')].map((item) => item.dataset.option!);
  let marked = false;
  const walk: Walk | null =
    key.kind === 'story' ? walkStory(card, key, (chosen) => answer({ kind: 'story', chosen })) : null;
  if (key.kind === 'order') moveItems(card, quiz.say);

  const lock = (locked: boolean) => {
    marked = locked;
    for (const field of fields) field.disabled = locked;
    button.hidden = !locked && key.kind === 'story';
    card.classList.toggle('is-marked', locked);
  };
  const answer = (response: Response) => {
    const instead = marked;
    lock(true);
    showVerdicts(card, key, response, score(question, response) ?? 0);
    quiz.answered(self, response, instead);
  };
  const check = () => {
    if (key.kind === 'story') return;
    const { response, missing } = readResponse(card, key);
    if (missing) feedback.replaceChildren(missing);
    else answer(response);
  };

  const self: OpenQuestion = {
    id,
    card,
    key,
    isRight: (response) => score(question, response) === 1,
    open(isAgain) {
      lock(false);
      clearVerdicts(card);
      for (const field of fields) {
        if (field instanceof HTMLInputElement && field.type !== 'text') field.checked = false;
        else if (!(field instanceof HTMLButtonElement)) field.value = '';
      }
      placeItems(card, shown);
      markEnds(card);
      walk?.start();
      again.hidden = !isAgain;
      button.textContent = 'Kiểm tra';
    },
    show(response) {
      lock(true);
      fillResponse(card, key, response);
      if (response.kind === 'story') walk?.start(response.chosen);
      clearVerdicts(card);
      showVerdicts(card, key, response, score(question, response) ?? 0);
    },
    lead(words) {
      if (marked) button.textContent = words;
    },
    focus() {
      card.scrollIntoView({ block: 'start' });
      const first =
        card.querySelector<HTMLElement>(
          'input:not(:disabled), select:not(:disabled), [data-move]:not([aria-disabled="true"]), [data-scene]:not([hidden]) [data-choice]',
        ) ?? button;
      first.focus({ preventScroll: true });
    },
  };

  button.addEventListener('click', (event) => {
    // A double tap must not jump over the feedback.
    if (event.detail > 1) return;
    if (marked) quiz.goOn();
    else check();
  });
  // Enter in a text field or on an option checks the question one is in.
  card.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement) || marked) return;
    event.preventDefault();
    check();
    if (marked) button.focus();
  });
  for (const part of card.querySelectorAll<HTMLElement>('[data-with-script]')) part.hidden = false;
  return self;
}
