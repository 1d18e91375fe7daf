import { countVotes, gather, LOOKS, missing, openBallot, type Ballot } from '../../voting/gather.ts';
import { LETTERS, type Letter } from '../../teaching/cards/card-marks.ts';
import { load } from '../maker/load-script.ts';
import { loadVotes, saveVotes } from './kept-votes.ts';
import { scanClass } from './scan.ts';
import { showKept } from './show-kept.ts';

type Hands = Partial<Record<Letter, number>>;

/** The page of a lesson's votes: one question at a time, its bars growing as cards are seen. */
export function startVoting(root: HTMLElement): void {
  const find = <E extends HTMLElement>(name: string) => root.querySelector<E>(`[data-${name}]`)!;
  const lesson = root.dataset.voting!;
  const cards = Number(root.dataset.cards);
  const asks = [...root.querySelectorAll<HTMLElement>('[data-ask]')];
  const [pick, size] = [find<HTMLSelectElement>('pick'), find<HTMLInputElement>('size')];
  const kept = loadVotes();
  const ballots = new Map<HTMLElement, { ballot: Ballot; hands: Hands }>();
  size.value = String(kept.size);

  const pupils = () => Math.max(1, Math.min(99, Math.round(size.valueAsNumber) || kept.size));
  const current = () => asks.find(({ dataset }) => dataset.ask === pick.value) ?? asks[0]!;
  const lettersOf = (ask: HTMLElement) => LETTERS.filter((letter) => ask.querySelector(`[data-letter="${letter}"]`));
  const stateOf = (ask: HTMLElement) => {
    const state = ballots.get(ask) ?? { ballot: openBallot(pupils(), lettersOf(ask)), hands: {} };
    ballots.set(ask, state);
    return state;
  };
  const shareOf = (ask: HTMLElement) => {
    const { ballot, hands } = stateOf(ask);
    const counts = countVotes(ballot, hands);
    const right = counts.reduce(
      (sum, count, i) => sum + (ask.dataset.right!.includes(ballot.letters[i]!) ? count : 0),
      0,
    );
    return { right, of: counts.reduce((sum, count) => sum + count, 0) };
  };

  function draw(): void {
    const ask = current();
    const { ballot, hands } = stateOf(ask);
    for (const one of asks) one.hidden = one !== ask;
    countVotes(ballot, hands).forEach((count, i) => {
      const row = ask.querySelector<HTMLElement>(`[data-letter="${ballot.letters[i]}"]`)!;
      const bar = row.querySelector('progress')!;
      [bar.max, bar.value] = [ballot.size, count];
      row.querySelector('output')!.textContent = String(count);
      row.querySelector<HTMLElement>('[data-hand]')!.hidden = ballot.size <= cards;
    });
    const left = missing(ballot, cards);
    const [voted, all] = [Object.keys(ballot.votes).length, Math.min(ballot.size, cards)];
    find('told').textContent = !voted
      ? 'Chưa đếm thẻ nào.'
      : left.length
        ? `Đã đếm ${voted}/${all} thẻ. Chưa thấy: ${left.join(', ')}.`
        : `Đã đếm đủ ${all} thẻ.`;
    find('twice').textContent = ballot.twice.length
      ? `Thẻ số ${ballot.twice.join(', ')} hiện ở hai chỗ cùng lúc: xin xem lại ai đang cầm, rồi quét lần nữa.`
      : '';
    find('over').hidden = ballot.size <= cards;
    const answer = ask.querySelector<HTMLElement>('[data-answer]')!;
    find('reveal').setAttribute('aria-expanded', String(!answer.hidden));
    find('keep-part').hidden = !ask.dataset.ticket || !shareOf(ask).of;
    find('kept').replaceChildren(...showKept(Object.values(kept.counts[lesson] ?? {})));
    find('kept-part').hidden = !kept.counts[lesson];
  }

  pick.addEventListener('change', draw);
  size.addEventListener('change', () => {
    kept.size = pupils();
    saveVotes(kept);
    for (const state of ballots.values()) state.ballot = { ...state.ballot, size: kept.size };
    draw();
  });
  find('asks').addEventListener('click', ({ target }) => {
    const row = target instanceof Element && target.closest('[data-hand]')?.closest<HTMLElement>('[data-letter]');
    if (!row) return;
    const { hands } = stateOf(current());
    const letter = row.dataset.letter as Letter;
    hands[letter] = (hands[letter] ?? 0) + 1;
    draw();
  });
  find('reveal').addEventListener('click', () => {
    const ask = current();
    const answer = ask.querySelector<HTMLElement>('[data-answer]')!;
    answer.hidden = !answer.hidden;
    for (const row of ask.querySelectorAll<HTMLElement>('[data-letter]'))
      row.classList.toggle('is-right', !answer.hidden && ask.dataset.right!.includes(row.dataset.letter!));
    draw();
  });
  find('again').addEventListener('click', () => {
    ballots.delete(current());
    draw();
  });
  find('keep').addEventListener('click', () => {
    const ask = current();
    const counts = (kept.counts[lesson] ??= {});
    counts[ask.dataset.ask!] = { name: ask.dataset.name!, ...shareOf(ask) };
    const there = saveVotes(kept);
    draw();
    if (!there)
      find('told').textContent = 'Máy này không giữ được số đếm: xin thầy cô ghi ra giấy trước khi đóng trang.';
  });
  find('delete').addEventListener('click', () => {
    delete kept.counts[lesson];
    saveVotes(kept);
    draw();
    find('told').textContent = 'Đã xoá các số đếm của bài này khỏi máy.';
  });
  const large = find('large');
  large.hidden = !document.fullscreenEnabled;
  large.addEventListener('click', async () => {
    await find('asks').requestFullscreen();
    find('leave').focus();
  });
  const leave = () => void document.exitFullscreen();
  find('leave').addEventListener('click', leave);
  find('asks').addEventListener('keydown', ({ key }) => key === 'Escape' && document.fullscreenElement && leave());
  document.addEventListener('fullscreenchange', () => document.fullscreenElement ?? large.focus());
  scanClass(root, async (picture, alone) => {
    const { findCards } = await load('gio-the');
    const state = stateOf(current());
    state.ballot = gather(state.ballot, findCards(picture), alone ? 1 : LOOKS);
    draw();
  });
  draw();
}
