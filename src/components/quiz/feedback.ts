import type { Response } from '../../model/question.ts';
import type { Key } from './key.ts';

/** A short verdict beside each option, and under the question the reasons that answer what was chosen. */
export function showVerdicts(card: HTMLElement, key: Key, response: Response, earned: number): void {
  const feedback = card.querySelector<HTMLElement>('[data-feedback]')!;
  feedback.replaceChildren(headline(card, toneOf(earned)));
  feedback.dataset.tone = toneOf(earned);
  if (key.kind === 'short-answer') {
    if (earned < 1) feedback.append(line(`Đáp án: ${key.accepted[0]}`));
    const why = reason(card, '[data-why]');
    if (why.textContent!.trim()) feedback.append(line(why));
    return;
  }
  key.options.forEach(([id, right], index) => {
    const place = card.querySelector<HTMLElement>(`[data-option="${id}"]`)!;
    const verdict = judge(response, id, right === 1);
    if (!verdict) return;
    place.dataset.tone = verdict.good ? 'right' : 'wrong';
    place.querySelector('[data-verdict]')!.replaceChildren(icon(card, verdict.good ? 'right' : 'wrong'), verdict.words);
    const letter = key.kind === 'true-false' ? `${String.fromCharCode(97 + index)})` : `${String.fromCharCode(65 + index)}.`;
    feedback.append(line(bold(`${letter} ${verdict.words}.`), ' ', reason(card, `[data-why="${id}"]`)));
  });
}

export function clearVerdicts(card: HTMLElement): void {
  const feedback = card.querySelector<HTMLElement>('[data-feedback]')!;
  feedback.replaceChildren();
  delete feedback.dataset.tone;
  for (const place of card.querySelectorAll<HTMLElement>('[data-option]')) {
    delete place.dataset.tone;
    place.querySelector('[data-verdict]')!.replaceChildren();
  }
}

/** What is said of one option; null for a wrong option that was rightly left alone (the fold below explains it). */
function judge(response: Response, id: string, right: boolean): { good: boolean; words: string } | null {
  if (response.kind === 'true-false') {
    const truth = right ? 'ý này đúng' : 'ý này sai';
    return response.judged[id] === right ? { good: true, words: `Em chọn đúng, ${truth}` } : { good: false, words: `Chưa đúng, ${truth}` };
  }
  const chosen = response.kind === 'single' ? response.chosen === id : response.kind === 'multiple' && response.chosen.includes(id);
  if (chosen) return right ? { good: true, words: 'Em chọn đúng' } : { good: false, words: 'Em chọn chưa đúng' };
  return right ? { good: true, words: 'Đáp án đúng' } : null;
}

type Tone = 'right' | 'partly' | 'wrong';
const HEADLINES: Record<Tone, string> = { right: 'Đúng rồi!', partly: 'Đúng một phần.', wrong: 'Chưa đúng.' };
const toneOf = (earned: number): Tone => (earned === 1 ? 'right' : earned > 0 ? 'partly' : 'wrong');

function headline(card: HTMLElement, tone: Tone): HTMLElement {
  const p = line(icon(card, tone), HEADLINES[tone]);
  p.className = 'feedback-head';
  return p;
}

function line(...parts: (Node | string)[]): HTMLElement {
  const p = document.createElement('p');
  p.append(...parts);
  return p;
}
function bold(words: string): HTMLElement {
  const b = document.createElement('b');
  b.textContent = words;
  return b;
}
const reason = (card: HTMLElement, place: string): DocumentFragment => {
  const copy = document.createDocumentFragment();
  copy.append(...card.querySelector(place)!.cloneNode(true).childNodes);
  return copy;
};
const icon = (card: HTMLElement, tone: Tone): Node =>
  card.closest('form')!.querySelector<HTMLTemplateElement>(`template[data-icon="${tone}"]`)!.content.cloneNode(true);
