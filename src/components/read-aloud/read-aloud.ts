import { spokenLines, type SpokenLine } from './spoken-lines.ts';

declare global {
  interface Window {
    /** The Vietnamese voice of this device: without one nothing here is run. */
    khienVoice: SpeechSynthesisVoice | undefined;
  }
}

/** What is on a screen at once: one button reads all of it. */
const PARTS = '.lesson-head, .beat, .quiz-lead, .result-head, .sift-card, .help-body';

/** A button of play-recorded.ts that says the words of the page. */
const RECORDED = '.say[data-language="vi"]';

/** Sets a button to hear it beside every part of the page that is read aloud; run once a page, with a voice there. */
export function readAloud(): void {
  const speech = globalThis.speechSynthesis;
  const template = document.querySelector<HTMLTemplateElement>('[data-say]')!;
  let playing: HTMLElement | null = null;

  /** Shows the line that is read now, for who follows it with a finger. */
  const mark = (block: Element | null) => {
    document.querySelector('[data-spoken]')?.removeAttribute('data-spoken');
    block?.setAttribute('data-spoken', '');
    block?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  };
  /** Whose turn it is to speak: a line that was stopped may still begin and end. */
  let turn = 0;
  const stop = () => {
    turn++;
    speech.cancel();
    mark(null);
    playing?.setAttribute('aria-pressed', 'false');
    playing = null;
  };
  const say = (button: HTMLElement | null, lines: readonly SpokenLine[]) => {
    const again = button && playing === button;
    stop();
    // A recording, where one is heard.
    document.dispatchEvent(new Event('khien-said'));
    if (again) return;
    const own = turn;
    playing = button;
    button?.setAttribute('aria-pressed', 'true');
    lines.forEach(({ block, words }, index) => {
      // A line at a time: some browsers fall silent in the middle of a long text.
      const utterance = new SpeechSynthesisUtterance(words);
      utterance.voice = window.khienVoice!;
      utterance.lang = 'vi-VN';
      utterance.rate = 0.9;
      utterance.onstart = () => own === turn && mark(block);
      if (index === lines.length - 1) utterance.onend = () => own === turn && stop();
      speech.speak(utterance);
    });
  };
  const button = (lines: () => SpokenLine[], words?: string): HTMLElement => {
    const made = template.content.firstElementChild!.cloneNode(true) as HTMLElement;
    if (words) made.querySelector('span')!.textContent = words;
    made.addEventListener('click', () => say(made, lines()));
    return made;
  };
  const start = () => {
    for (const part of document.querySelectorAll(PARTS)) {
      // Somebody's own voice goes before that of the device; a picture without words is not heard.
      if (part.querySelector(RECORDED) || !part.textContent!.trim()) continue;
      const block = part.firstElementChild?.matches('section, figure, aside') ? part.firstElementChild : part;
      block.prepend(button(() => wholeOf(part).flatMap((one) => spokenLines(one))));
    }
    for (const card of document.querySelectorAll('.question')) {
      // A task of a lesson is heard with its beat.
      if (card.closest('.quiz') && !card.querySelector(`:scope > ${RECORDED}`))
        card.prepend(button(() => spokenLines(card.querySelector('[role="group"]')!)));
      // What is touched is heard.
      card.addEventListener('click', ({ target }) => {
        const piece = (target as Element).closest('input, .cover')?.closest('[data-option], [data-partner]');
        if (piece && !card.matches('.is-marked')) say(null, spokenLines(piece));
      });
    }
    // What is said to an answer, and the reasons once they are open.
    hearVerdicts();
  };
  const hearVerdicts = () => {
    for (const told of document.querySelectorAll(':is(.tell, .told) ~ .acts:not(:has(.say))')) {
      const dock = told.parentElement!;
      told.prepend(button(() => spokenLines(dock, 'svg, button, [hidden], [data-heard]'), 'Nghe giải thích'));
    }
  };
  start();
  // A lesson's exercises may open later.
  document.addEventListener('khien-opened', hearVerdicts);
  document.addEventListener('khien-recorded', stop);
  // A recording that is not to be had; only Vietnamese is written, so that only Vietnamese can be read out.
  document.addEventListener('khien-unheard', (event) => {
    const unheard = event.target as HTMLElement;
    const part = unheard.closest(`.question, ${PARTS}`);
    if (!part || !unheard.matches(RECORDED)) return;
    event.preventDefault();
    say(unheard, spokenLines(part));
  });
  addEventListener('pagehide', stop);
}

/** With the name over the first beat of an activity, or over a case of help; who learns, with what leads there. */
function wholeOf(part: Element): Element[] {
  const helped = part.closest('.help-case');
  if (helped) return [helped];
  const before = part.previousElementSibling;
  if (before?.matches('.activity-head')) return [before, part];
  return part.matches('.quiz-lead') ? [part, document.querySelector('.picker')!] : [part];
}
