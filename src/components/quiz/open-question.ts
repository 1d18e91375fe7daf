import type { LiveKind } from '../../questions/live.ts';
import { namesPieces } from './fits.ts';
import { clearVerdicts, showVerdicts } from './feedback.ts';
import { unhide } from './secret.ts';
import { toolsFor } from './tools.ts';

/** What a pupil gave: ids or words, with the kind they belong to. */
export interface Given {
  kind: string;
}

export interface OpenQuestion {
  id: string;
  card: HTMLElement;
  isRight(response: Given): boolean;
  /** Whether a response that was kept still answers this question. */
  fits(response: Given): boolean;
  /** Open to be answered, for the first time or again. */
  open(again: boolean): void;
  /** Closed, with a response that was given and what is said to it. */
  show(response: Given): void;
  /** What the button of a marked question says. */
  lead(words: string): void;
  focus(): void;
}

interface Quiz {
  /** `instead`: of the response given before, to a story that was walked on from its first end. */
  answered(question: OpenQuestion, response: Given, instead: boolean): void;
  goOn(): void;
  say(words: string): void;
}

/**
 * The scripts of the kinds. Those that most quizzes have (`live.ts`) are one file, which a browser keeps from the first
 * quiz on; a kind that few have (`live.inline.ts`) stands in the pages that have it, and costs the others nothing.
 */
const files = import.meta.glob<LiveKind[]>('./*/live.ts', { base: '../../questions', eager: true, import: 'default' });
const liveKinds = new Map([...Object.values(files), window.khienKinds ?? []].flat().map((live) => [live.kind, live]));

/** Gives one question its button: first it marks, then it leads on. */
export function openQuestion(card: HTMLElement, quiz: Quiz): OpenQuestion {
  const id = card.dataset.question!;
  // A test holds that every kind has its script.
  const live = liveKinds.get(card.dataset.kind!)!;
  const tools = toolsFor(() => live.pieces(key));
  const key = live.key(card, unhide(card.dataset.key!, id), tools);
  const button = card.querySelector<HTMLButtonElement>('[data-check]')!;
  const feedback = card.querySelector<HTMLElement>('[data-feedback]')!;
  const again = card.querySelector<HTMLElement>('[data-again]')!;
  const fields = tools.all<HTMLInputElement>(card, 'input, select, [data-move], [data-hole], [data-bank-word]');
  let marked = false;
  const started = live.start?.(card, key, { say: quiz.say, finish: (response) => answer(response as Given) }, tools);

  const lock = (locked: boolean) => {
    marked = locked;
    for (const field of fields) field.disabled = locked;
    button.hidden = !locked && live.buttonless === true;
    card.classList.toggle('is-marked', locked);
  };
  const earned = (response: Given) => live.score(key, response, tools) ?? 0;
  const tell = (response: Given) =>
    showVerdicts(card, live.judge(card, key, response, tools), earned(response), (piece) => tools.reason(card, piece));
  const answer = (response: Given) => {
    const instead = marked;
    lock(true);
    tell(response);
    quiz.answered(self, response, instead);
  };
  const check = () => {
    if (live.buttonless) return;
    const { response, missing } = live.read(card, key, tools);
    if (missing) feedback.replaceChildren(missing);
    else answer(response as Given);
  };

  const self: OpenQuestion = {
    id,
    card,
    isRight: (response) => earned(response) === 1,
    fits: (response) =>
      response.kind === live.kind && namesPieces(response, live.pieces(key)) && (live.fits?.(key, response) ?? true),
    open(isAgain) {
      lock(false);
      clearVerdicts(card);
      live.fill(card, key, null, tools);
      started?.restart(null);
      again.hidden = !isAgain;
      button.textContent = 'Kiểm tra';
    },
    show(response) {
      lock(true);
      live.fill(card, key, response, tools);
      started?.restart(response);
      clearVerdicts(card);
      tell(response);
    },
    lead(words) {
      if (marked) button.textContent = words;
    },
    focus() {
      card.scrollIntoView({ block: 'start' });
      const first =
        card.querySelector<HTMLElement>(
          ':is(input, select, [data-hole]):not(:disabled), [data-move]:not([aria-disabled="true"]), [data-scene]:not([hidden]) [data-choice]',
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
