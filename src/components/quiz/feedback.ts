import type { Said } from '../../questions/live.ts';

/**
 * A short verdict beside each piece, and under the exercise the reason of every one, those that answer the pupil first.
 */
export function showVerdicts(
  card: HTMLElement,
  said: readonly Said[],
  earned: number,
  reason: (id: string) => Node,
): void {
  const feedback = card.querySelector<HTMLElement>('[data-feedback]')!;
  const tone = toneOf(earned);
  const head = line(icon(card, tone), HEADLINES[tone]);
  head.className = 'feedback-head';
  feedback.replaceChildren(head);
  feedback.dataset.tone = tone;
  const rest: HTMLElement[] = [];
  for (const { id, name, mark, words } of said) {
    const why = reason(id);
    const named = `${name} ${words}`.trim();
    if (!named && !why.textContent!.trim()) continue;
    const told = line(...(named ? [bold(`${named}${words ? '.' : ''}`), ' '] : []), why);
    if (!mark) rest.push(told);
    else {
      feedback.append(told);
      const place = card.querySelector<HTMLElement>(`[data-option="${id}"]`);
      if (!place) continue;
      place.dataset.tone = mark;
      // A word joiner: what is said of a phrase stays on the line of its last word.
      place
        .querySelector('[data-verdict]')!
        .replaceChildren('\u2060', ...(mark === 'right' || mark === 'wrong' ? [icon(card, mark)] : []), words);
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

const icon = (card: HTMLElement, tone: Tone): Node =>
  card.closest('form')!.querySelector<HTMLTemplateElement>(`template[data-icon="${tone}"]`)!.content.cloneNode(true);
