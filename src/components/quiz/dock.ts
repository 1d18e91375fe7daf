import type { Verdict } from './verdict.ts';

/** The sheet at the foot of the window: the one button, and above it what is said, first in a sentence. */
export interface Dock {
  /** While a question is open: what the button says, whether it may be pressed, and whether one had better wait. */
  ask(words: string, isReady: boolean, isPale?: boolean): void;
  /** What is said to an answer; `next` is what the button then says. */
  tell(verdict: Omit<Verdict, 'all'>, next: string): void;
  /** A word about what is still to be done, in the place of all else that is said; none takes it back. */
  remind(words: string): void;
  /** What a touch has done, for who only hears it, until the next step. */
  say(words: string): void;
  /** To one line, as somebody goes on; a touch on it opens it again. */
  fold(): void;
  clear(): void;
  /** Without a button: the question is answered by what one does in it. */
  rest(isResting: boolean): void;
  button: HTMLButtonElement;
  /** What a field that is not answered is described by. */
  tellId: string;
}

let docks = 0;

/** The dock in `root`, ready for its first question. Docks on one page keep apart. */
export function openDock(root: HTMLElement): Dock {
  const dock = root.querySelector<HTMLElement>('[data-dock]')!;
  const one = <E extends HTMLElement>(selector: string) => dock.querySelector<E>(selector)!;
  const tell = one('[data-tell]');
  const heard = one('[data-heard]');
  const why = one('[data-why]');
  const askWhy = one('[data-ask-why]');
  const button = one<HTMLButtonElement>('[data-check]');
  const icon = (tone: string) =>
    document.querySelector<HTMLTemplateElement>(`[data-icon="${tone}"]`)!.content.cloneNode(true);
  tell.id = `loi-nhan-${++docks}`;
  why.id = `vi-sao-${docks}`;
  askWhy.setAttribute('aria-controls', why.id);

  // Nothing that has the focus is hidden behind it: the page is scrolled, and ends, above its true height. One that is
  // not on the screen has none; where it shrinks the page keeps its end, so that nothing moves under a finger.
  let most = 0;
  const fit = () => {
    const { offsetHeight } = dock;
    most = Math.max(most, offsetHeight);
    if (dock.hidden || offsetHeight) document.documentElement.style.setProperty('--dock', `${offsetHeight && most}px`);
  };
  new ResizeObserver(fit).observe(dock);

  /** The pictures of the page react to what is said. */
  const mood = document.documentElement.dataset;
  const openWhy = (isOpen: boolean) => {
    why.hidden = !isOpen;
    askWhy.setAttribute('aria-expanded', String(isOpen));
  };
  askWhy.addEventListener('click', () => {
    openWhy(why.hidden === true);
    fit();
  });
  const say = (words: string, isPale = false) => {
    button.classList.toggle('button--quiet', isPale);
    if (button.textContent !== words) button.textContent = words;
  };
  const fold = (isFolded: boolean) => {
    if (isFolded) dock.dataset.folded = '';
    else delete dock.dataset.folded;
  };
  tell.addEventListener('click', () => fold(false));
  const clear = () => {
    most = 0;
    fold(false);
    delete dock.dataset.tone;
    delete mood.mood;
    for (const said of [tell, heard, why]) said.replaceChildren();
    askWhy.hidden = true;
    openWhy(false);
  };
  return {
    button,
    tellId: tell.id,
    clear,
    ask(words, isReady, isPale) {
      say(words, isPale);
      button.setAttribute('aria-disabled', String(!isReady));
      fit();
    },
    fold: () => fold(tell.childNodes.length > 0),
    say: (words) => (heard.textContent = words),
    remind(words) {
      tell.querySelector('.reminder')?.remove();
      if (words) {
        const line = document.createElement('p');
        line.className = 'reminder';
        line.textContent = words;
        fold(false);
        tell.prepend(line);
      }
      if (tell.childNodes.length) dock.dataset.tone ??= 'hint';
      else delete dock.dataset.tone;
      fit();
    },
    tell({ tone, head, says, reasons }, next) {
      clear();
      dock.dataset.tone = tone;
      const title = document.createElement('p');
      title.className = 'tell-head';
      title.append(icon(tone), head);
      const line = document.createElement('p');
      line.append(says);
      tell.append(title, ...(line.textContent ? [line] : []));
      why.append(...reasons.map((reason) => reason.cloneNode(true)));
      askWhy.hidden = reasons.length === 0;
      say(next);
      button.setAttribute('aria-disabled', 'false');
      fit();
      mood.mood = tone;
    },
    rest(isResting) {
      dock.hidden = isResting;
      fit();
    },
  };
}
