import type { LiveKind, LiveTools } from '../../questions/live.ts';

/** What is said to an answer: how it was, one sentence, and for whoever asks the reason of every piece. */
export interface Verdict {
  tone: 'right' | 'hint' | 'wrong';
  head: string;
  says: Node | string;
  reasons: HTMLElement[];
  /** The reasons, also where the one there is has just been said: for the list of all questions. */
  all: HTMLElement[];
}

/**
 * Marks the pieces of a question that was answered, and tells what is said of it: the reasons of the pieces that answer
 * the pupil first, then the others.
 */
export function judge<R>(card: HTMLElement, live: LiveKind, key: unknown, response: R, tools: LiveTools): Verdict {
  const earned = live.score(key, response, tools) ?? 0;
  const first: HTMLElement[] = [];
  const rest: HTMLElement[] = [];
  const names: string[] = [];
  for (const { id, name, mark, words, missed } of live.judge(card, key, response, tools)) {
    if (missed) names.push(missed);
    const named = `${name} ${words}`.trim();
    const why = tools.reason(card, id);
    if (named || why.textContent!.trim()) {
      const line = document.createElement('p');
      if (named) {
        const bold = document.createElement('b');
        bold.textContent = `${named}${words && !/[.!?]$/.test(words) ? '.' : ''}`;
        line.append(bold, ' ');
      }
      line.append(why);
      (mark ? first : rest).push(line);
    }
    if (mark) tools.stamp(card, id, mark, words);
  }
  const tone = earned === 1 ? 'right' : earned > 0 ? 'hint' : 'wrong';
  const sum = live.sum(card, key, response, tools);
  const reasons = [...first, ...rest];
  // The one reason there is has been given.
  const isSaid = reasons.length === 1 && typeof sum !== 'string' && reasons[0]!.textContent!.endsWith(sum.textContent!);
  const says = earned === 1 ? sum : withMissed(sum, names, live.missed);
  return { tone, head: HEADS[tone], says, reasons: isSaid ? [] : reasons, all: reasons };
}
const HEADS: Record<Verdict['tone'], string> = { right: 'Đúng rồi!', hint: 'Đúng một phần', wrong: 'Chưa đúng' };

/**
 * What was missed is named at once, as far as it is read at a glance, and how much more there is among the reasons;
 * before what decides, or after it.
 */
function withMissed(sum: Node | string, names: string[], lead?: string): Node | string {
  const fits = (place: number) => names.slice(0, place + 1).join('').length < (place < 3 ? 200 : 60);
  const few = names.filter((_, place) => !place || fits(place));
  if (!few.length) return sum;
  const told = few.join('; ').replace(/\.(?=[”;:]|$)/g, '');
  const left = names.length - few.length;
  const line = document.createElement('span');
  const named = `${lead ?? 'Đáp án đúng'}: ${told}${left ? `; và ${left} điều nữa ở “Vì sao?”.` : /[!?…]$/.test(told) ? '' : '.'}`;
  line.append(...(lead ? [sum, ' ', named] : [named, ' ', sum]));
  return line;
}

export function clearMarks(card: HTMLElement): void {
  for (const place of card.querySelectorAll<HTMLElement>('[data-option]')) {
    delete place.dataset.tone;
    place.querySelector('[data-verdict]')!.replaceChildren();
  }
}
