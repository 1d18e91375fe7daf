import type { LiveKind, LiveTools } from '../live.ts';
import { fitsGap, scoreGap, type GapKey, type GapResponse } from './score.ts';

/** A hole is a field to write in, or a button that shows the word of the bank that was put there. */
const wordIn = (hole: HTMLElement): string =>
  hole instanceof HTMLInputElement ? hole.value : (hole.dataset.word ?? '');

function put(hole: HTMLElement, word: string): void {
  if (hole instanceof HTMLInputElement) hole.value = word;
  else {
    hole.dataset.word = word;
    hole.querySelector('[data-filled]')!.textContent = word || '…';
  }
}

const holes = (card: HTMLElement, { all }: LiveTools): HTMLElement[] => all(card, '[data-hole]');

const gap: LiveKind<GapKey, GapResponse> = {
  kind: 'gap',
  key: (card, hidden, { shown }) => ({
    kind: 'gap',
    gaps: shown(card).map((id, place) => [id, (hidden[place] ?? '').split('\t')]),
  }),
  pieces: ({ gaps }) => gaps.map(([id]) => id),
  fits: (_, { filled }) => Object.values(filled).every((word) => typeof word === 'string'),
  score: scoreGap,
  read(card, { gaps }, tools) {
    const filled = Object.fromEntries(holes(card, tools).map((hole) => [tools.idOf(hole), wordIn(hole).trim()]));
    const left = gaps.filter(([id]) => !filled[id]).length;
    return { response: { kind: 'gap', filled }, missing: left ? `Còn ${left} chỗ trống` : null };
  },
  fill(card, _, response, tools) {
    for (const hole of holes(card, tools)) put(hole, response?.filled[tools.idOf(hole)] ?? '');
    markUsed(card, tools);
  },
  judge: (_, { gaps }, { filled }, tools) =>
    gaps.map(([id, accepted], index) => {
      const good = fitsGap(accepted, filled[id], tools);
      return {
        id,
        name: `(${index + 1})`,
        mark: tools.mark(good),
        words: good ? `“${filled[id]}”: đúng` : `đáp án: ${accepted[0]}`,
        missed: !good && `chỗ ${index + 1} là “${accepted[0]}”`,
      };
    }),
  sum: (_, { gaps }, { filled }, tools) =>
    `Em điền đúng ${tools.outOf(gaps.filter(([id, accepted]) => fitsGap(accepted, filled[id], tools)).length, gaps.length)} chỗ.`,
  // What fits stays; the others are empty again.
  hint(card, { gaps }, { filled }, tools) {
    const good = gaps.flatMap(([id, accepted]) => (fitsGap(accepted, filled[id], tools) ? [id] : []));
    for (const hole of holes(card, tools)) if (!good.includes(tools.idOf(hole))) put(hole, '');
    markUsed(card, tools);
    return `${good.length ? `${good.length} chỗ đúng đã giữ lại. ` : ''}Em điền lại chỗ còn trống nhé.`;
  },
  /**
   * A word goes into the hole that was pressed last, or into the first that is empty; a filled hole gives its word
   * back.
   */
  start(card, _, { say }, tools) {
    let wanted: HTMLElement | null = null;
    const numberOf = (hole: HTMLElement) => holes(card, tools).indexOf(hole) + 1;
    const want = (hole: HTMLElement | null) => {
      wanted?.setAttribute('aria-pressed', 'false');
      wanted = hole;
      wanted?.setAttribute('aria-pressed', 'true');
    };
    card.addEventListener('click', (event) => {
      const target = event.target as Element;
      const hole = target.closest<HTMLButtonElement>('button[data-hole]');
      const word = target.closest<HTMLButtonElement>('button[data-bank-word]');
      if (hole) {
        const isLeft = hole === wanted;
        want(isLeft ? null : hole);
        if (wordIn(hole)) put(hole, '');
        markUsed(card, tools);
        say(isLeft ? `Chỗ ${numberOf(hole)}: đã bỏ chọn.` : `Đang điền chỗ ${numberOf(hole)}.`);
      } else if (word) {
        const free = wanted ?? holes(card, tools).find((one) => !wordIn(one));
        if (!free) return;
        put(free, word.dataset.bankWord!);
        want(null);
        markUsed(card, tools);
        say(`Chỗ ${numberOf(free)}: ${word.dataset.bankWord}.`);
      }
    });
    return { restart: () => want(null) };
  },
};

/** A word that stands in a hole is pressed in the bank. */
function markUsed(card: HTMLElement, tools: LiveTools): void {
  const used = holes(card, tools).map(wordIn);
  for (const word of tools.all(card, '[data-bank-word]'))
    word.setAttribute('aria-pressed', String(used.includes(word.dataset.bankWord!)));
}

export default [gap];
