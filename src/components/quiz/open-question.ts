import type { LiveKind } from '../../questions/live.ts';
import { deal } from './deal.ts';
import type { Dock } from './dock.ts';
import { namesPieces } from './fits.ts';
import { unhide } from './secret.ts';
import { toolsFor } from './tools.ts';
import { clearMarks, judge, type Verdict } from './verdict.ts';

/** What a pupil gave: ids or words, with the kind they belong to. */
export interface Given {
  kind: string;
}

/** `first`: the answer that counts; `hint`: once more, after a hint; `again`: what was missed, later, dealt anew. */
export type Turn = 'first' | 'hint' | 'again';

export interface OpenQuestion {
  id: string;
  card: HTMLElement;
  isRight(response: Given): boolean;
  /** Whether a miss may be tried once more at once. */
  retries(response: Given): boolean;
  /** Whether a response that was kept still answers this question. */
  fits(response: Given): boolean;
  /** Open to be answered; `before`: what was answered, for a second try. */
  open(turn: Turn, before?: Given): void;
  /** Closed, with a response that was given; what is said to it stands in the card. */
  show(response: Given): void;
  /** The button was pressed. */
  press(): void;
  /** What the button says is asked anew. */
  refresh(): void;
  focus(): void;
}

interface Quiz {
  dock: Dock;
  answered?(question: OpenQuestion, response: Given): void;
  goOn(): void;
  /** What the button says once this question is done with. */
  next(): string;
}

/**
 * The scripts of the kinds. Those that most quizzes have (`live.ts`) are one file, which a browser keeps from the first
 * quiz on; a kind that few have (`live.own.ts`) brings a file of its own to the pages that have it, and costs the
 * others nothing.
 */
const files = import.meta.glob<LiveKind[]>('./*/live.ts', { base: '../../questions', eager: true, import: 'default' });
const liveKind = (kind: string): LiveKind =>
  // A test holds that every kind has its script.
  [...Object.values(files), window.khienKinds ?? []].flat().find((live) => live.kind === kind)!;

/** Whatever is not chosen is written: a number has a field of its own type. */
const WRITTEN = 'input:not([type="radio"], [type="checkbox"])';
const isEnabled = (field: HTMLInputElement): boolean => !field.disabled;
/** Neither closed nor answered: what was right stays after a hint. */
const isFree = (field: HTMLInputElement): boolean =>
  isEnabled(field) &&
  !(field.type === 'checkbox' ? field.checked : field.matches(WRITTEN) && field.value) &&
  !field.dataset.word &&
  !field.closest<HTMLElement>('[data-option], [data-partner]')?.dataset.place;

/** One question: it is answered, hinted at, answered once more, and then says what is right and why. */
export function openQuestion(card: HTMLElement, { dock, ...quiz }: Quiz): OpenQuestion {
  const id = card.dataset.question!;
  const live = liveKind(card.dataset.kind!);
  const tools = toolsFor(() => live.pieces(key));
  const key = live.key(card, unhide(card.dataset.key!, id), tools);
  const fields = tools.all<HTMLInputElement>(card, 'input, [data-cover], [data-hole], [data-bank-word]');
  const written = card.querySelector<HTMLInputElement>(WRITTEN);
  let turn: Turn = 'first';
  let marked = false;
  /** The first answer while a second is tried, as text. */
  let missed = '';
  /** At the end of a story that went wrong: one press leads back. */
  let isStuck = false;
  const started = live.start?.(card, key, { say: dock.say, finish: (response) => answer(response as Given) }, tools);

  const lock = (locked: boolean) => {
    marked = locked;
    for (const field of fields) field.disabled = locked;
    card.classList.toggle('is-marked', locked);
  };
  const isRight = (response: Given) => live.score(key, response, tools) === 1;
  const retries = (response: Given) => !isRight(response) && (live.retries?.(key, response) ?? true);

  /** After a hint, an answer that is still the same is none. */
  function missingNow(): string | null {
    const { response, missing } = live.read(card, key, tools);
    return missing ?? (JSON.stringify(response) === missed ? 'Sửa lại câu trả lời' : null);
  }
  /** What is still missing stands on the button, so that it is never a riddle why it does not go. */
  function refresh(): void {
    if (marked || isStuck) return;
    dock.rest(live.buttonless === true);
    if (live.buttonless) return;
    const missing = missingNow();
    const { words, isPale } = live.send?.(card, tools) ?? { words: 'Trả lời', isPale: false };
    dock.ask(missing ?? words, !missing, isPale);
  }
  function reminded(isReminded: boolean): void {
    for (const field of fields)
      if (isReminded) field.setAttribute('aria-describedby', dock.tellId);
      else field.removeAttribute('aria-describedby');
    written?.setAttribute('aria-invalid', String(isReminded));
    if (!isReminded) dock.remind('');
  }
  function answer(response: Given): void {
    const isFirst = turn === 'first';
    quiz.answered?.(self, response);
    if (isFirst && retries(response)) hint(response);
    else finish(response);
    // What was pressed may be gone or closed; a story has led to its next scene.
    if (live.buttonless) return;
    if (marked) toNext();
    else {
      seeOpen();
      firstOpen()?.focus();
    }
  }
  /** Where one reads on: the button; in a lesson that is read whole, which has none, the reasons or the verdict. */
  function toNext(): void {
    dock.button.focus({ preventScroll: true });
    if (dock.button.offsetHeight) return;
    const told = tools.all(card, '[data-ask-why], [data-tell]').findLast((one) => one.offsetHeight)!;
    // In no row of fields, if it is only words.
    told.setAttribute('tabindex', String(told.tabIndex));
    told.focus();
  }
  /** What is still to be answered, in reading order: of judgements, which all stand, the first. */
  const firstOpen = () =>
    fields.find(({ type, checked }) => type === 'radio' && checked) ?? fields.find(isFree) ?? fields.find(isEnabled);
  /** As much of what is still open as there is room for stands above what was said, and the first of it always. */
  const seeOpen = () => [fields.filter(isFree).at(-1), firstOpen()].forEach(see);
  function hint(response: Given): void {
    turn = 'hint';
    missed = JSON.stringify(response);
    isStuck = live.buttonless === true;
    const says = live.hint(card, key, response, tools);
    dock.rest(false);
    const line = document.createElement('span');
    line.append(says, typeof says === 'string' || isStuck ? '' : ' Em làm lại nhé.');
    dock.tell({ tone: 'hint', head: 'Em nghĩ thêm nhé', says: line, reasons: [] }, 'Chọn cách khác');
    refresh();
    see(card.querySelector('[data-tone]'));
  }
  function finish(response: Given): void {
    lock(true);
    const verdict = judge(card, live, key, response, tools);
    write(verdict);
    dock.rest(false);
    dock.tell(verdict, quiz.next());
    see(card.querySelector('[data-tone="right"]'));
  }
  /** In the card too: for the list of all questions, and for paper. */
  function write({ tone, head, all }: Verdict): void {
    const title = document.createElement('p');
    title.className = 'feedback-head';
    title.textContent = head;
    const feedback = card.querySelector<HTMLElement>('[data-feedback]')!;
    feedback.dataset.tone = tone;
    feedback.replaceChildren(title, ...all);
  }
  /** At once: of two that glide the second would begin from where the first no longer ends. */
  const see = (piece?: Element | null) => piece?.scrollIntoView({ block: 'nearest', behavior: 'instant' });

  const self: OpenQuestion = {
    id,
    card,
    refresh,
    isRight,
    retries,
    fits: (response) =>
      response.kind === live.kind && namesPieces(response, live.pieces(key)) && (live.fits?.(key, response) ?? true),
    open(now, before) {
      turn = now;
      missed = '';
      isStuck = false;
      lock(false);
      clearMarks(card);
      reminded(false);
      if (now === 'again') deal(card);
      live.fill(card, key, before ?? null, tools);
      started?.restart(before ?? null);
      // Of what comes back the bar says which of how many it is.
      for (const again of tools.all(card, '[data-again]')) again.hidden = now !== 'again';
      for (const once of tools.all(card, '[data-once]')) once.hidden = now === 'again';
      card.classList.toggle('is-again', now === 'again');
      dock.clear();
      if (before) hint(before);
      else refresh();
    },
    show(response) {
      lock(true);
      live.fill(card, key, response, tools);
      started?.restart(response);
      clearMarks(card);
      write(judge(card, live, key, response, tools));
    },
    press() {
      if (marked) return quiz.goOn();
      if (isStuck) {
        isStuck = false;
        dock.clear();
        refresh();
        return started?.retry?.();
      }
      const missing = missingNow();
      if (!missing) return answer(live.read(card, key, tools).response as Given);
      dock.remind(`Em chưa trả lời xong: ${missing[0]!.toLowerCase()}${missing.slice(1)} nhé.`);
      reminded(true);
      seeOpen();
      written?.focus();
    },
    focus() {
      scrollTo({ top: 0, behavior: 'instant' });
      card.querySelector<HTMLElement>('h2')!.focus({ preventScroll: true });
    },
  };

  for (const event of ['input', 'click'])
    card.addEventListener(event, ({ target, detail }: Event & { detail?: number }) => {
      if (marked || isStuck || (target as Element).closest('[data-dock]')) return;
      reminded(false);
      // Not by a key: only a finger opens it again.
      if (detail) dock.fold();
      refresh();
    });
  // Enter in a text field or on an option answers the question one is in.
  card.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement) || marked) return;
    event.preventDefault();
    // The focus may have come here while the key is still held.
    if (!event.repeat) self.press();
  });
  for (const part of card.querySelectorAll<HTMLElement>('[data-with-script]')) part.hidden = false;
  for (const part of card.querySelectorAll<HTMLElement>('[data-without-script]')) part.hidden = true;
  return self;
}
