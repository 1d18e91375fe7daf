import { leftAt, setTimer, showTimer, toggleTimer, type Timer } from './timer.ts';

/**
 * One slide at a time, by keyboard, remote or buttons. What solves a question comes line by line; and as the projector
 * may be on already, the list of slides waits behind `all`.
 */
export function startDisplay(display: HTMLElement, start: HTMLButtonElement, all: HTMLButtonElement): void {
  const find = <E extends HTMLElement>(name: string) => display.querySelector<E>(`[data-${name}]`)!;
  const slides = [...display.querySelectorAll<HTMLElement>('[data-slide]')];
  const minutes = find<HTMLSelectElement>('minutes');
  let [place, timer] = [0, null as Timer | null];

  /** The lines of a slide that wait: those of an answer, but for its title and label. */
  const linesOf = (slide: HTMLElement) =>
    slide.dataset.solved === undefined
      ? []
      : [...slide.querySelectorAll('[data-line]')]
          .filter((line) => !line.closest('[role=heading], [data-foot]'))
          .slice(1);
  const waiting = () => linesOf(slides[place]!).filter((line) => line.hasAttribute('data-wait'));

  function show(at: number, solved: boolean): void {
    place = Math.max(0, Math.min(slides.length - 1, at));
    slides.forEach((slide, i) => (slide.hidden = i !== place));
    for (const line of linesOf(slides[place]!)) line.toggleAttribute('data-wait', !solved);
    find('place').textContent = `${place + 1}/${slides.length}`;
  }
  function next(): void {
    const [first] = waiting();
    if (first) first.removeAttribute('data-wait');
    else if (place < slides.length - 1) show(place + 1, false);
  }
  const back = () => show(place - 1, true);

  function open(at: number): void {
    display.classList.add('is-on');
    find('bar').hidden = false;
    show(at, false);
    display.focus();
    // Where a browser gives no whole screen, its window is enough.
    void display.requestFullscreen?.().catch(() => {});
  }
  function leave(): void {
    if (!display.classList.contains('is-on')) return;
    display.classList.remove('is-on', 'is-black');
    find('bar').hidden = true;
    for (const slide of slides) slide.hidden = false;
    for (const line of display.querySelectorAll('[data-wait]')) line.removeAttribute('data-wait');
    if (document.fullscreenElement) void document.exitFullscreen();
    start.focus();
  }

  function tick(): void {
    find('clock').textContent = showTimer(timer, Date.now());
    if (timer && timer.since !== null && leftAt(timer, Date.now()) > 0) setTimeout(tick, 250);
  }
  const setMinutes = (wanted: number) => {
    timer = setTimer(wanted, Date.now());
    tick();
  };
  const toggle = () => {
    timer =
      timer && leftAt(timer, Date.now()) > 0
        ? toggleTimer(timer, Date.now())
        : setTimer(Number(minutes.value), Date.now());
    tick();
  };

  const KEYS: Record<string, () => void> = {
    ArrowRight: next,
    ArrowDown: next,
    PageDown: next,
    ' ': next,
    ArrowLeft: back,
    ArrowUp: back,
    PageUp: back,
    Home: () => show(0, false),
    End: () => show(slides.length - 1, false),
    t: toggle,
    b: () => void display.classList.toggle('is-black'),
    '.': () => void display.classList.toggle('is-black'),
    Escape: leave,
  };
  addEventListener('keydown', (event) => {
    if (!display.classList.contains('is-on') || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target instanceof HTMLSelectElement && event.key !== 'Escape') return;
    // The space bar presses the button that has the focus.
    if (event.target instanceof HTMLButtonElement && event.key === ' ') return;
    const press = /^[1-9]$/.test(event.key)
      ? () => setMinutes(Number(event.key))
      : KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!press) return;
    event.preventDefault();
    press();
  });
  start.addEventListener('click', () => open(0));
  all.addEventListener('click', () => all.setAttribute('aria-expanded', String(display.classList.toggle('is-listed'))));
  slides.forEach((slide, i) =>
    slide.addEventListener('click', () => (display.classList.contains('is-on') ? next() : open(i))),
  );
  for (const [name, press] of Object.entries({ next, back, leave, timer: toggle }))
    find(name).addEventListener('click', press);
  document.addEventListener('fullscreenchange', () => {
    if (!document.fullscreenElement) leave();
  });
}
