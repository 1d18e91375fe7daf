import { leadBack } from '../help/lead-back.ts';
import { load, save } from '../quiz/store.ts';
import { nextMessage } from './next-message.ts';
import { hasMet, seenOf, withSeen } from './seen.ts';
import { openSiftDock } from './sift-dock.ts';

/** So many make a round, with a page at its end: the row of shields is filled, and emptied again. */
const ROUND = 5;

/**
 * Makes a game of the readable list: one message at a time, in an order of chance, round after round, without a clock.
 * Which were seen is kept on this device, so that none comes twice until all came; nothing else is.
 */
export function startSift(root: HTMLElement): void {
  const one = <E extends HTMLElement>(selector: string) => root.querySelector<E>(selector)!;
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  const cards = all('[data-message]');
  const grade = root.dataset.sift!;
  const dock = openSiftDock(root);
  const tray = one('[data-tray]');
  const end = one('[data-end]');
  let card: HTMLElement;
  /** What is seen once the one that is open is answered. */
  let seen: string[];
  let count = 0;
  let right = 0;

  function show(isQuiet = false): void {
    const ids = (some: readonly HTMLElement[]) => some.map(({ dataset }) => dataset.message!);
    const next = nextMessage(
      ids(cards),
      seenOf(load(), grade),
      (sides) => Math.floor(Math.random() * sides),
      ids(cards.filter(({ dataset }) => hasMet(load(), `${grade}/${dataset.lesson}`))),
    );
    seen = next.seen;
    card = cards.find(({ dataset }) => dataset.message === next.id)!;
    for (const other of cards) other.toggleAttribute('data-away', other !== card);
    end.hidden = true;
    if (count % ROUND === 0) startRound();
    count += 1;
    card.querySelector('[data-number]')!.textContent = `Tin ${count}`;
    delete card.dataset.told;
    // What the receiver says last gives away what they thought of it.
    const [last, before] = [...card.querySelectorAll<HTMLElement>('.bubble')].reverse();
    if (before && last!.matches('.bubble--me')) last!.dataset.after = '';
    dock.ask();
    if (isQuiet) return;
    scrollTo({ top: 0, behavior: 'instant' });
    card.querySelector<HTMLElement>('h2')!.focus({ preventScroll: true });
  }
  function startRound(): void {
    right = 0;
    for (const shield of tray.children) delete (shield as HTMLElement).dataset.tone;
    tray.setAttribute('aria-label', `Lượt này có ${ROUND} tin`);
  }
  function answer(given: string): void {
    save(withSeen(load(), grade, seen));
    const { truth } = card.dataset;
    const isRight = given === truth;
    const at = (count - 1) % ROUND;
    right += Number(isRight);
    (tray.children[at] as HTMLElement).dataset.tone = isRight ? 'right' : 'hint';
    tray.setAttribute('aria-label', `Lượt này em soi ${at + 1} trên ${ROUND} tin, đúng ngay ${right}`);
    card.dataset.told = '';
    card.querySelector('[data-after]')?.removeAttribute('data-after');
    dock.tell(
      {
        tone: isRight ? 'right' : 'hint',
        head: `${praise(given, truth!)}${card.querySelector('[data-verdict]')!.textContent}`,
        says: card.querySelector('[data-why-so]')!.textContent!,
        reasons: [...card.querySelectorAll<HTMLElement>('[data-reason]')],
      },
      isRoundOver() ? 'Xem kết quả' : 'Tin khác',
    );
    (card.querySelector('[data-decides]') ?? card.querySelector('figure')!).scrollIntoView({ block: 'nearest' });
  }

  const isRoundOver = () => count % ROUND === 0;
  function showEnd(): void {
    for (const other of cards) other.toggleAttribute('data-away', true);
    one('[data-score]').textContent = `Em đúng ngay ${right} trên ${ROUND} tin.`;
    one('[data-end-tray]').replaceChildren(...tray.cloneNode(true).childNodes);
    end.hidden = false;
    dock.rest('Lượt mới');
    scrollTo({ top: 0, behavior: 'instant' });
    end.querySelector('h2')!.focus({ preventScroll: true });
  }

  for (const bin of all('[data-bin]')) bin.addEventListener('click', () => answer(bin.dataset.bin!));
  dock.next.addEventListener('click', ({ detail }) => {
    // A double tap must not jump over what is said.
    if (detail > 1) return;
    if (isRoundOver() && end.hidden) showEnd();
    else show();
  });
  leadBack(one<HTMLAnchorElement>('.help-pill'));
  for (const part of all('[data-with-script]')) part.hidden = false;
  for (const part of all('[data-without-script]')) part.hidden = true;
  document.documentElement.dataset.screen = 'sift';
  show(true);
  root.classList.add('is-live');
}

/** To ask about a trap is no mistake: it is the third step. */
function praise(given: string, truth: string): string {
  if (given === truth) return 'Tinh mắt! ';
  return given === 'ask' ? 'Hỏi thêm là cẩn thận. ' : 'Chưa đúng. ';
}
