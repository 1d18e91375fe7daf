import type { Response } from '../../model/question.ts';
import type { Key } from './key.ts';

/** What is said of one piece of a question: `good` is null where there was nothing to get right or wrong. */
interface Said {
  id: string;
  name: string;
  good: boolean | null;
  words: string;
}

/** A short verdict beside each piece, and under the question the reason of every one, those that answer the pupil first. */
export function showVerdicts(card: HTMLElement, key: Key, response: Response, earned: number): void {
  const feedback = card.querySelector<HTMLElement>('[data-feedback]')!;
  const tone = toneOf(earned);
  const head = line(icon(card, tone), HEADLINES[tone]);
  head.className = 'feedback-head';
  feedback.replaceChildren(head);
  feedback.dataset.tone = tone;
  if (key.kind === 'short-answer') {
    if (earned < 1) feedback.append(line(`Đáp án: ${key.accepted[0]}`));
    const why = reason(card, '');
    if (why.textContent!.trim()) feedback.append(line(why));
    return;
  }
  const rest: HTMLElement[] = [];
  for (const { id, name, good, words } of judge(card, key, response)) {
    const place = card.querySelector<HTMLElement>(`[data-option="${id}"]`);
    const said = line(bold(`${name} ${words}${words ? '.' : ''}`), ' ', reason(card, id));
    if (good === null) rest.push(said);
    else {
      feedback.append(said);
      if (!place) continue;
      place.dataset.tone = good ? 'right' : 'wrong';
      place.querySelector('[data-verdict]')!.replaceChildren(icon(card, good ? 'right' : 'wrong'), words);
    }
  }
  if (rest.length) feedback.append(fold(rest));
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

function judge(card: HTMLElement, key: Exclude<Key, { kind: 'short-answer' }>, response: Response): Said[] {
  const words = (id: string, selector = '[data-words]') => card.querySelector(`[data-option="${id}"] ${selector}`)!.textContent!.trim();
  switch (key.kind) {
    case 'order': {
      const placed = response.kind === 'order' ? response.placed : [];
      return key.items.map((id, index) => {
        const good = placed[index] === id;
        return { id, name: `${index + 1}. ${words(id)}:`, good, words: good ? 'đúng chỗ' : `em để ở chỗ số ${placed.indexOf(id) + 1}` };
      });
    }
    case 'match':
      return key.pairs.map((id) => {
        const good = response.kind === 'match' && response.matched[id] === id;
        return { id, name: `${words(id)} –`, good, words: `${words(id, `option[value="${key.partners.indexOf(id)}"]`)} (${good ? 'em ghép đúng' : 'em ghép chưa đúng'})` };
      });
    case 'story':
      return key.scenes.flatMap(([, , choices]) => choices).map(([id, , right]) => {
        const made = response.kind === 'story' && response.chosen.includes(id);
        return { id, name: `“${card.querySelector(`[data-choice="${id}"]`)!.textContent!.trim()}”:`, good: made ? right === 1 : null, words: right ? 'an toàn' : 'cần cẩn thận' };
      });
    default:
      return key.options.map(([id, right], index) => {
        const name = key.kind === 'true-false' ? `${String.fromCharCode(97 + index)})` : key.kind === 'find-signs' ? `“${words(id)}”:` : `${String.fromCharCode(65 + index)}.`;
        return { id, name, ...judgeOption(response, id, right === 1) };
      });
  }
}

function judgeOption(response: Response, id: string, right: boolean): { good: boolean | null; words: string } {
  if (response.kind === 'true-false') {
    const truth = right ? 'ý này đúng' : 'ý này sai';
    return response.judged[id] === right ? { good: true, words: `Em chọn đúng, ${truth}` } : { good: false, words: `Chưa đúng, ${truth}` };
  }
  if (response.kind === 'find-signs') {
    const found = response.chosen.includes(id);
    if (right) return found ? { good: true, words: 'em tìm đúng' } : { good: false, words: 'chỗ này đáng ngờ, em chưa chọn' };
    return found ? { good: false, words: 'chỗ này bình thường' } : { good: null, words: '' };
  }
  const chosen = response.kind === 'single' ? response.chosen === id : response.kind === 'multiple' && response.chosen.includes(id);
  if (chosen) return right ? { good: true, words: 'Em chọn đúng' } : { good: false, words: 'Em chọn chưa đúng' };
  return right ? { good: true, words: 'Đáp án đúng' } : { good: null, words: '' };
}

type Tone = 'right' | 'partly' | 'wrong';
const HEADLINES: Record<Tone, string> = { right: 'Đúng rồi!', partly: 'Đúng một phần.', wrong: 'Chưa đúng.' };
const toneOf = (earned: number): Tone => (earned === 1 ? 'right' : earned > 0 ? 'partly' : 'wrong');

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
function fold(lines: readonly HTMLElement[]): HTMLElement {
  const details = document.createElement('details');
  details.className = 'fold';
  const summary = document.createElement('summary');
  summary.textContent = 'Còn những ý khác thì sao?';
  details.append(summary, ...lines);
  return details;
}

/** The reason of one piece; a short answer's only reason has no id. */
export const reason = (card: HTMLElement, id: string): Node => {
  const copy = document.createDocumentFragment();
  const kept = card.querySelector<HTMLTemplateElement>('template')!.content.querySelector(`[data-why="${id}"]`);
  if (kept) copy.append(...kept.cloneNode(true).childNodes);
  return copy;
};
const icon = (card: HTMLElement, tone: Tone): Node =>
  card.closest('form')!.querySelector<HTMLTemplateElement>(`template[data-icon="${tone}"]`)!.content.cloneNode(true);
