import { score } from '../../model/score.ts';
import { readResponse } from './read-response.ts';
import { questionOf, type Key } from './key.ts';
import { clearVerdicts, showVerdicts } from './feedback.ts';

export interface OpenQuestion {
  objective: string;
  /** The share of its points, or null while it is not marked. */
  earned(): number | null;
  clear(): void;
  focus(): void;
}

interface Quiz {
  marked(): void;
  goOn(from: OpenQuestion): void;
  allDone(): boolean;
}

/** Gives one question its button: first it marks, then it leads on. */
export function openQuestion(card: HTMLElement, quiz: Quiz): OpenQuestion {
  const key = JSON.parse(card.dataset.key!) as Key;
  const question = questionOf(key);
  const button = card.querySelector<HTMLButtonElement>('[data-check]')!;
  const feedback = card.querySelector<HTMLElement>('[data-feedback]')!;
  const answers = card.querySelector<HTMLDetailsElement>('[data-answers]')!;
  const inputs = [...card.querySelectorAll<HTMLInputElement>('input')];
  let earned: number | null = null;

  const lock = (locked: boolean) => {
    for (const input of inputs) input.disabled = locked;
    answers.hidden = !locked || key.kind === 'short-answer';
    answers.open = false;
    button.classList.toggle('button--quiet', locked);
    card.classList.toggle('is-marked', locked);
  };

  const mark = () => {
    const { response, missing } = readResponse(card, key);
    if (missing) {
      feedback.replaceChildren(missing);
      return;
    }
    earned = score(question, response) ?? 0;
    lock(true);
    showVerdicts(card, key, response, earned);
    quiz.marked();
    button.textContent = quiz.allDone() ? 'Xem kết quả' : 'Câu tiếp theo';
  };

  const self: OpenQuestion = {
    objective: card.dataset.objective!,
    earned: () => earned,
    clear() {
      earned = null;
      lock(false);
      clearVerdicts(card);
      button.textContent = 'Kiểm tra';
    },
    focus() {
      card.scrollIntoView({ block: 'start' });
      inputs[0]?.focus({ preventScroll: true });
    },
  };

  button.addEventListener('click', (event) => {
    // A double tap must not jump over the feedback.
    if (event.detail > 1) return;
    if (earned === null) mark();
    else quiz.goOn(self);
  });
  // Enter in a text field or on an option checks the question one is in.
  card.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement && earned === null) {
      event.preventDefault();
      mark();
      if (earned !== null) button.focus();
    }
  });
  button.hidden = false;
  lock(false);
  return self;
}
