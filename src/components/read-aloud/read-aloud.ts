import { spokenLines } from './spoken-lines.ts';

/** Blocks that are heard one by one. Loose paragraphs of a lesson are heard together, from the first on. */
const PARTS =
  '.lesson-head, .activity-head, .lesson-body section:not(.activity), .lesson-body figure, .lesson-body aside, .quiz-lead, .picker, .result-head, .scene';

export function readAloud(): void {
  const speech = globalThis.speechSynthesis as SpeechSynthesis | undefined;
  if (!speech) return;
  const template = document.querySelector<HTMLTemplateElement>('[data-say]')!;
  let playing: HTMLElement | null = null;
  let ready = false;

  const stop = () => {
    speech.cancel();
    playing?.setAttribute('aria-pressed', 'false');
    playing = null;
  };
  const say = (button: HTMLElement, lines: readonly string[]) => {
    const again = playing === button;
    stop();
    if (again) return;
    playing = button;
    button.setAttribute('aria-pressed', 'true');
    lines.forEach((line, index) => {
      // A line at a time: some browsers fall silent in the middle of a long text.
      const utterance = new SpeechSynthesisUtterance(line);
      utterance.voice = voice(speech)!;
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
    if (ready || !voice(speech)) return;
    ready = true;
    for (const part of document.querySelectorAll(PARTS)) {
      // What stands in a story is heard with it; a picture without words is not heard.
      if (part.parentElement!.closest(PARTS) || !part.textContent!.trim()) continue;
      part.prepend(button(() => spokenLines(part)));
    }
    for (const first of document.querySelectorAll('.activity > .flow > :is(p, ul, ol, h3, blockquote, .scroll)')) {
      if (isLoose(first.previousElementSibling)) continue;
      first.before(button(() => run(first).flatMap((part) => spokenLines(part))));
    }
    for (const card of document.querySelectorAll('.question')) {
      const story = card.matches('[data-kind="story"]');
      card.prepend(button(() => spokenLines(card.querySelector(story ? 'legend' : 'fieldset')!)));
      const feedback = card.querySelector('.feedback')!;
      const answer = button(() => spokenLines(feedback, 'svg, summary, [hidden]'), 'Nghe giải thích');
      answer.classList.add('say--answer');
      feedback.after(answer);
    }
  };
  start();
  // Voices may come late.
  speech.addEventListener?.('voiceschanged', start);
  addEventListener('pagehide', stop);
}

const voice = (speech: SpeechSynthesis): SpeechSynthesisVoice | undefined =>
  speech.getVoices().find(({ lang }) => /^vi\b/i.test(lang.replace('_', '-')));

const isLoose = (element: Element | null): boolean => element?.matches('p, ul, ol, h3, blockquote, .scroll') ?? false;
function run(first: Element): Element[] {
  const parts = [first];
  for (let next = first.nextElementSibling; isLoose(next); next = next!.nextElementSibling) parts.push(next!);
  return parts;
}
