import type { Response } from '../../questions/question.ts';
import { piecesOf, type Key } from './key.ts';

/**
 * How a piece is marked. A phrase of a message may also have been missed, or be `plain`: innocent, though it was
 * suspected.
 */
type Mark = 'right' | 'wrong' | 'missed' | 'plain';
/** What is said of one piece of a question; its mark is null where there was nothing to get right or wrong. */
interface Said {
  id: string;
  name: string;
  mark: Mark | null;
  words: string;
}

/**
 * A short verdict beside each piece, and under the question the reason of every one, those that answer the pupil first.
 */
export function showVerdicts(card: HTMLElement, key: Key, response: Response, earned: number): void {
  const feedback = card.querySelector<HTMLElement>('[data-feedback]')!;
  const tone = toneOf(earned);
  const head = line(icon(card, tone), HEADLINES[tone]);
  head.className = 'feedback-head';
  feedback.replaceChildren(head);
  feedback.dataset.tone = tone;
  if (key.kind === 'short-answer') {
    if (earned < 1) feedback.append(line(`Đáp án: ${key.accepted[0]}`));
    const why = reason(card, key, '');
    if (why.textContent!.trim()) feedback.append(line(why));
    return;
  }
  const rest: HTMLElement[] = [];
  for (const { id, name, mark, words } of judge(card, key, response)) {
    const place = card.querySelector<HTMLElement>(`[data-option="${id}"]`);
    const said = line(bold(`${name} ${words}${words ? '.' : ''}`), ' ', reason(card, key, id));
    if (!mark) rest.push(said);
    else {
      feedback.append(said);
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

function judge(card: HTMLElement, key: Exclude<Key, { kind: 'short-answer' }>, response: Response): Said[] {
  const words = (id: string, selector = '[data-words]') =>
    card.querySelector(`[data-option="${id}"] ${selector}`)!.textContent!.trim();
  switch (key.kind) {
    case 'order': {
      const placed = response.kind === 'order' ? response.placed : [];
      return key.items.map((id, index) => {
        const good = placed[index] === id;
        return {
          id,
          name: `${index + 1}. ${words(id)}:`,
          mark: markOf(good),
          words: good ? 'đúng chỗ' : `em để ở chỗ số ${placed.indexOf(id) + 1}`,
        };
      });
    }
    case 'match':
      return key.pairs.map((id, index) => {
        const good = response.kind === 'match' && response.matched[id] === id;
        return {
          id,
          name: `${index + 1}. ${words(id)}:`,
          mark: markOf(good),
          words: `${good ? 'Đúng' : 'Chưa đúng'}. Đáp án: ${words(id, `option[value="${key.partners.indexOf(id)}"]`)}`,
        };
      });
    case 'story':
      return key.scenes
        .flatMap(([, , choices]) => choices)
        .map(([id, , right]) => {
          const made = response.kind === 'story' && response.chosen.includes(id);
          return {
            id,
            name: `“${card.querySelector(`[data-choice="${id}"]`)!.textContent!.trim()}”:`,
            mark: made ? markOf(right === 1) : null,
            words: right ? 'an toàn' : 'cần cẩn thận',
          };
        });
    default:
      return key.options.map(([id, right], index) => {
        const name =
          key.kind === 'true-false'
            ? `${String.fromCharCode(97 + index)})`
            : key.kind === 'find-signs'
              ? `“${words(id)}”:`
              : `${String.fromCharCode(65 + index)}.`;
        return { id, name, ...judgeOption(response, id, right === 1) };
      });
  }
}

function judgeOption(response: Response, id: string, right: boolean): Pick<Said, 'mark' | 'words'> {
  if (response.kind === 'true-false') {
    const good = response.judged[id] === right;
    return { mark: markOf(good), words: `${good ? 'Chính xác' : 'Chưa chính xác'}: ý này ${right ? 'đúng' : 'sai'}` };
  }
  if (response.kind === 'find-signs') {
    const found = response.chosen.includes(id);
    if (right) return found ? { mark: 'right', words: 'tìm đúng' } : { mark: 'missed', words: 'bỏ sót' };
    return found ? { mark: 'plain', words: 'bình thường' } : { mark: null, words: '' };
  }
  const chosen =
    response.kind === 'single' ? response.chosen === id : response.kind === 'multiple' && response.chosen.includes(id);
  if (chosen) return { mark: markOf(right), words: right ? 'Em chọn đúng' : 'Em chọn chưa đúng' };
  return right ? { mark: 'right', words: 'Đáp án đúng' } : { mark: null, words: '' };
}
const markOf = (good: boolean): Mark => (good ? 'right' : 'wrong');

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

/** The reason of one piece. */
export const reason = (card: HTMLElement, key: Key, id: string): Node => {
  const copy = document.createDocumentFragment();
  copy.append(
    ...card.querySelector<HTMLTemplateElement>('template')!.content.children[piecesOf(key).indexOf(id)]!.cloneNode(true)
      .childNodes,
  );
  return copy;
};
const icon = (card: HTMLElement, tone: Tone): Node =>
  card.closest('form')!.querySelector<HTMLTemplateElement>(`template[data-icon="${tone}"]`)!.content.cloneNode(true);
