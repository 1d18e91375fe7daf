/** What is said to an answer: how it was, the sentence that decides, and on request the other reasons. */
export interface Told {
  tone: 'right' | 'hint';
  head: string;
  says: string;
  reasons: readonly HTMLElement[];
}

/**
 * The sheet at the foot of the window: three answers to choose from, or what is said and the way on. A quiz's
 * (quiz/dock.ts) has one button and much else: this one is a tenth of its weight.
 */
export function openSiftDock(root: HTMLElement) {
  const dock = root.querySelector<HTMLElement>('[data-dock]')!;
  const one = <E extends HTMLElement>(selector: string) => dock.querySelector<E>(selector)!;
  const tell = one('[data-tell]');
  const why = one<HTMLDetailsElement>('[data-why]');
  const next = one('[data-next]');

  // Nothing that has the focus is hidden behind it: the page is scrolled, and ends, above its true height.
  const fit = () => document.documentElement.style.setProperty('--dock', `${dock.offsetHeight}px`);
  new ResizeObserver(fit).observe(dock);

  const set = (told: Told | null) => {
    one('[data-bins]').hidden = told !== null;
    one('[data-acts]').hidden = told === null;
    why.hidden = !told?.reasons.length;
    why.open = false;
    why.querySelector('.why')!.replaceChildren(...(told?.reasons ?? []).map((reason) => reason.cloneNode(true)));
    if (told) dock.dataset.tone = told.tone;
    else delete dock.dataset.tone;
    tell.replaceChildren(...(told ? wordsOf(told) : []));
    fit();
  };
  return {
    next,
    ask: () => set(null),
    /** Nothing is asked: only the way on. */
    rest(goOn: string) {
      set(null);
      one('[data-bins]').hidden = true;
      one('[data-acts]').hidden = false;
      next.textContent = goOn;
      fit();
    },
    tell(told: Told, goOn: string) {
      set(told);
      next.textContent = goOn;
      next.focus({ preventScroll: true });
    },
  };
}

function wordsOf({ tone, head, says }: Told): HTMLElement[] {
  const title = document.createElement('p');
  title.className = 'tell-head';
  const icon = document.querySelector<HTMLTemplateElement>(`[data-icon="${tone}"]`)!;
  title.append(icon.content.cloneNode(true), head);
  const line = document.createElement('p');
  line.append(says);
  return [title, line];
}
