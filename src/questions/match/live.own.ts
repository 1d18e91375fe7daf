import type { LiveKind, LiveTools } from '../live.ts';
import { scoreMatch, type MatchKey, type MatchResponse } from './score.ts';

/** Which partner, by its place in the page, each left side has. */
const joined = new WeakMap<HTMLElement, Record<string, number>>();

const match: LiveKind<MatchKey, MatchResponse> = {
  kind: 'match',
  key(card, [row = ''], { placesIn, shown }) {
    const pairs = shown(card);
    return { kind: 'match', pairs, partners: placesIn(row).map((place) => pairs[place]!) };
  },
  pieces: ({ pairs }) => pairs,
  fits: ({ pairs }, { matched }) => Object.values(matched).every((id) => pairs.includes(id)),
  score: scoreMatch,
  read(card, { pairs, partners }) {
    const own = Object.entries(joined.get(card) ?? {});
    const left = pairs.length - own.length;
    const matched = Object.fromEntries(own.map(([id, place]) => [id, partners[place]!]));
    return {
      response: { kind: 'match', matched },
      missing: !left ? null : own.length ? `Ghép tiếp, còn ${left} cặp` : 'Chọn hai ô để ghép',
    };
  },
  fill(card, { partners }, response, tools) {
    const own = Object.entries(response?.matched ?? {}).map(([id, partner]) => [id, partners.indexOf(partner)]);
    join(card, Object.fromEntries(own), tools);
  },
  judge: (card, { pairs, partners }, { matched }, { words, mark }) =>
    pairs.map((id) => {
      const good = matched[id] === id;
      const left = words(card, id);
      const right = partnerWords(card, partners.indexOf(id));
      return {
        id,
        name: `${left}:`,
        mark: mark(good),
        words: good ? 'đúng' : `đáp án là ${right}`,
        missed: !good && `${left} – ${right}`,
      };
    }),
  sum: (_, { pairs }, { matched }, { outOf }) =>
    `Em ghép đúng ${outOf(pairs.filter((id) => matched[id] === id).length, pairs.length)} cặp.`,
  // Pairs that are right stay; the others are free again.
  hint(card, { pairs, partners }, { matched }, tools) {
    const good = pairs.filter((id) => matched[id] === id);
    join(card, Object.fromEntries(good.map((id) => [id, partners.indexOf(id)])), tools);
    return good.length
      ? `${good.length} cặp đúng đã giữ lại. Em ghép lại những ô còn trống nhé.`
      : 'Chưa có cặp nào đúng. Em đọc lại từng ô, rồi ghép lại nhé.';
  },
  /** One side, then the other, whichever first; a tile of a pair that is touched again leaves it. */
  start(card, _, { say }, tools) {
    let held: HTMLElement | null = null;
    const hold = (tile: HTMLElement | null) => {
      held?.setAttribute('aria-pressed', 'false');
      held = tile;
      held?.setAttribute('aria-pressed', 'true');
    };
    card.addEventListener('click', ({ target }) => {
      const tile = (target as Element).closest<HTMLElement>('[data-cover]');
      if (!tile) return;
      const own = { ...joined.get(card) };
      const isLeft = (one: HTMLElement) => !one.closest('[data-partner]');
      const place = (one: HTMLElement) => Number(one.closest<HTMLElement>('[data-partner]')!.dataset.partner);
      const id = Object.keys(own).find((left) =>
        isLeft(tile) ? left === tools.idOf(tile) : own[left] === place(tile),
      );
      if (id) delete own[id];
      if (held && isLeft(held) !== isLeft(tile)) {
        const [left, right] = isLeft(held) ? [held, tile] : [tile, held];
        own[tools.idOf(left)] = place(right);
        hold(null);
        say(`Đã ghép: ${tools.words(card, tools.idOf(left))} với ${partnerWords(card, place(right))}.`);
      } else hold(held === tile ? null : tile);
      join(card, own, tools);
    });
    return null;
  },
};

const partnerWords = (card: HTMLElement, place: number): string =>
  card.querySelector(`[data-partner="${place}"] [data-words]`)!.textContent!.trim();

/** A pair bears the same number on both its tiles, in the order of the left ones. */
function join(card: HTMLElement, own: Record<string, number>, { all }: LiveTools): void {
  joined.set(card, own);
  const lefts = all(card, '[data-option]').map(({ dataset }) => dataset.option!);
  const label = (tile: HTMLElement, pair: number, other: string) => {
    tile.dataset.place = String(pair || '');
    tile.querySelector('[data-no]')!.textContent = pair ? `${pair}` : '';
    // It is heard once, as what is pressed.
    for (const part of all(tile, '[data-no], [data-words]')) part.setAttribute('aria-hidden', 'true');
    const cover = tile.querySelector('[data-cover]')!;
    const words = tile.querySelector('[data-words]')!.textContent!.trim();
    cover.removeAttribute('aria-labelledby');
    cover.setAttribute('aria-label', other ? `${words}, ghép với ${other}` : words);
  };
  for (const tile of all(card, '[data-option]')) {
    const id = tile.dataset.option!;
    const place = own[id];
    label(tile, place === undefined ? 0 : lefts.indexOf(id) + 1, place === undefined ? '' : partnerWords(card, place));
  }
  for (const tile of all(card, '[data-partner]')) {
    const id = Object.keys(own).find((left) => own[left] === Number(tile.dataset.partner));
    label(
      tile,
      id ? lefts.indexOf(id) + 1 : 0,
      id ? card.querySelector(`[data-option="${id}"] [data-words]`)!.textContent!.trim() : '',
    );
  }
}

export default [match];
