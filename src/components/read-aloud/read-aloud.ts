import { spokenLines } from './spoken-lines.ts';

declare global {
  interface Window {
    /** The Vietnamese voice of this device: without one nothing here is run. */
    khienVoice: SpeechSynthesisVoice | undefined;
  }
}

/** Blocks that are heard one by one. Loose paragraphs of a lesson are heard together, from the first on. */
const PARTS =
  '.lesson-head, .activity-head, .lesson-body section:not(.activity), .lesson-body figure, .lesson-body aside, .quiz-lead, .picker, .result-head, .scene, .sift-card, .help-body';

/** A button of play-recorded.ts that says the words of the page. */
const RECORDED = '.say[data-language="vi"]';

export function readAloud(): void {
  const speech = globalThis.speechSynthesis;
  const template = document.querySelector<HTMLTemplateElement>('[data-say]')!;
  let playing: HTMLElement | null = null;

  const stop = () => {
    speech.cancel();
    playing?.setAttribute('aria-pressed', 'false');
    playing = null;
  };
  const say = (button: HTMLElement | null, lines: readonly string[]) => {
    const again = button && playing === button;
    stop();
    // A recording, where one is heard.
    document.dispatchEvent(new Event('khien-said'));
    if (again) return;
    playing = button;
    button?.setAttribute('aria-pressed', 'true');
    lines.forEach((line, index) => {
      // A line at a time: some browsers fall silent in the middle of a long text.
      const utterance = new SpeechSynthesisUtterance(line);
      utterance.voice = window.khienVoice!;
      utterance.lang = 'vi-VN';
      utterance.rate = 0.9;
      if (index === lines.length - 1) utterance.onend = () => playing === button && stop();
      speech.speak(utterance);
    });
  };
  const button = (lines: () => string[], words?: string): HTMLElement => {
    const made = template.content.firstElementChild!.cloneNode(true) as HTMLElement;
    if (words) made.querySelector('span')!.textContent = words;
    made.addEventListener('click', () => say(made, lines()));
    return made;
  };
  const start = () => {
    for (const part of document.querySelectorAll(PARTS)) {
      // What stands in a story is heard with it; a picture without words is not heard.
      if (part.parentElement!.closest(PARTS) || !part.textContent!.trim()) continue;
      // Somebody's own voice goes before that of the device.
      if (part.querySelector(`:scope > ${RECORDED}`)) continue;
      // A case of help has its name above it.
      part.prepend(button(() => spokenLines(part.closest('.help-case') ?? part)));
    }
    for (const first of document.querySelectorAll('.activity > .flow > :is(p, ul, ol, h3, blockquote, .scroll)')) {
      if (isLoose(first.previousElementSibling) || first.previousElementSibling?.matches(RECORDED)) continue;
      first.before(button(() => run(first).flatMap((part) => spokenLines(part))));
    }
    for (const card of document.querySelectorAll('.question')) {
      const story = card.matches('[data-kind="story"]');
      // A task of a lesson is heard with its name.
      if (card.closest('.quiz') && !card.querySelector(`:scope > ${RECORDED}`))
        card.prepend(button(() => spokenLines(card.querySelector(story ? 'h2' : '[role="group"]')!)));
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
    for (const told of document.querySelectorAll('.tell ~ .acts:not(:has(.say))')) {
      const dock = told.parentElement!;
      told.prepend(button(() => spokenLines(dock, 'svg, button, [hidden]'), 'Nghe giải thích'));
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

const isLoose = (element: Element | null): boolean => element?.matches('p, ul, ol, h3, blockquote, .scroll') ?? false;
function run(first: Element): Element[] {
  const parts = [first];
  for (let next = first.nextElementSibling; isLoose(next); next = next!.nextElementSibling) parts.push(next!);
  return parts;
}
