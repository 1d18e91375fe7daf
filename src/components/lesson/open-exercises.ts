import { openDock } from '../quiz/dock.ts';
import { openQuestion, type OpenQuestion } from '../quiz/open-question.ts';
import { message } from './message-kind.ts';
import { openMessage } from './open-message.ts';
import { playMessage } from './play-message.ts';

/**
 * Makes every exercise of a lesson live, as in a quiz, and its messages too: each with a dock of its own. It is
 * practice and nothing of it is kept.
 */
export function openExercises(root: HTMLElement): void {
  const said = root.querySelector('[data-said]')!;
  const next = root.querySelector<HTMLElement>('[data-next]')!;
  const isWalked = () => document.documentElement.dataset.screen === 'walk';

  function open(card: HTMLElement): OpenQuestion {
    card.append(root.querySelector<HTMLTemplateElement>('[data-dock-of-all]')!.content.cloneNode(true));
    const dock = openDock(card);
    const question = openQuestion(card, {
      dock,
      // What the receiver says last comes once the pupil has said what they see.
      answered: () => card.querySelector('[data-after]')?.removeAttribute('data-after'),
      goOn: () => isWalked() && next.click(),
      next: () => 'Tiếp',
      say: (words) => (said.textContent = words),
    });
    question.open('first');
    dock.button.addEventListener('click', ({ detail }) => {
      // A double tap must not jump over what is said.
      if (detail > 1) return;
      if (isWalked() && card.querySelector('[data-wait]')) card.dispatchEvent(new Event('hurry'));
      else question.press();
    });
    card.querySelector('[data-later]')!.addEventListener('click', () => next.click());
    return question;
  }

  (window.khienKinds ??= []).push(message as never);
  for (const card of root.querySelectorAll<HTMLElement>('[data-question]')) open(card);
  for (const [place, figure] of root.querySelectorAll<HTMLElement>('figure[data-truth]').entries()) {
    if (figure.closest('[data-question]')) continue;
    const card = openMessage(figure, place + 1);
    const question = card && open(card);
    const play = () => {
      const finish = playMessage(figure, () => question?.refresh());
      question?.refresh();
      card?.addEventListener('hurry', finish);
    };
    const beat = figure.closest('[data-beat]')!;
    if (!beat.matches('[data-away]') && isWalked()) play();
    else beat.addEventListener('khien-shown', () => isWalked() && play(), { once: true });
  }
  root.dispatchEvent(new Event('khien-opened', { bubbles: true }));
}
