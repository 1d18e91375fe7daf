import { openDock } from '../quiz/dock.ts';
import { openQuestion } from '../quiz/open-question.ts';
import { visitOf, withVisit } from '../quiz/kept.ts';
import { load, save } from '../quiz/store.ts';
import { message } from './message-kind.ts';
import { openMessage } from './open-message.ts';
import { playMessage } from './play-message.ts';

/** A press so soon, in milliseconds, was meant for what stood there before. */
const QUICK = 600;

interface Opened {
  hurry: HTMLElement;
  /** More of a message has come in: the rest can be asked for; what answers takes that place, and comes last. */
  came(): void;
}

/**
 * Makes every exercise of a lesson live, as in a quiz, and its messages too: each with a dock of its own. It is
 * practice: nothing of it is kept but that it was put off, for its part of the shield is not full then. What is written
 * is kept too.
 */
export function openExercises(root: HTMLElement): void {
  keepWhatComes(root);
  const next = root.querySelector<HTMLElement>('[data-next]')!;
  const lesson = root.dataset.keep;
  const rest = root.querySelector<HTMLElement>('[data-rest]')!;
  const written = () => visitOf(load(), lesson!).written;
  const write = (key: string, text: string) => {
    if (!lesson) return;
    const visit = visitOf(load(), lesson);
    save(withVisit(load(), lesson, { ...visit, written: { ...visit.written, [key]: text } }));
  };
  /** The end leads back to what was put off. */
  const tellRest = () => {
    const first = root.querySelector('[data-put-off]');
    rest.hidden = !first;
    rest.querySelector('a')!.hash = first?.id ?? '';
  };
  const isWalked = () => document.documentElement.dataset.screen === 'walk';

  function open(card: HTMLElement): Opened {
    card.append(root.querySelector<HTMLTemplateElement>('[data-dock-of-all]')!.content.cloneNode(true));
    const dock = openDock(card);
    const hurry = card.querySelector<HTMLElement>('[data-hurry]')!;
    const id = card.dataset.question!;
    card.id = `lam-${id}`;
    card.toggleAttribute('data-put-off', !!written()[card.id]);
    const putOff = (isPutOff: boolean) => {
      card.toggleAttribute('data-put-off', isPutOff);
      write(card.id, isPutOff ? 'later' : '');
      tellRest();
    };
    const easier = root.querySelector(`[data-more="${id}"]`)?.closest<HTMLElement>('[data-beat]');
    /** When what answers came in the place of what hurries. */
    let since = -QUICK;
    const question = openQuestion(card, {
      dock,
      goOn: () => isWalked() && next.click(),
      answered({ isRight }, response) {
        if (easier) easier.dataset.spared ??= isRight(response) ? 'yes' : '';
        // What is said of a phrase is no more of the talk: it is heard with the verdict.
        card.querySelector('[role="log"]')?.setAttribute('role', 'group');
      },
      next() {
        putOff(false);
        // What the receiver says last would tell who looks once more.
        card.querySelector('[data-after]')?.removeAttribute('data-after');
        return 'Tiếp';
      },
    });
    question.open('first');
    dock.button.addEventListener('click', ({ detail, timeStamp }) => {
      // A double tap must not jump over what is said, nor answer what has only just come.
      if (detail <= 1 && timeStamp - since >= QUICK) question.press();
    });
    card.querySelector('[data-later]')!.addEventListener('click', () => {
      // What is there for who wants more may be left.
      putOff(!card.closest('[data-more]'));
      next.click();
    });
    const came = () => {
      const isComing = !!card.querySelector('[data-wait]');
      const isLeft = !isComing && document.activeElement === hurry;
      question.refresh();
      hurry.hidden = !isComing;
      dock.button.hidden = isComing;
      if (!isComing) since = performance.now();
      // Not on a spot: a second press of the same key would answer.
      if (isLeft) card.querySelector<HTMLElement>('.how')!.focus({ preventScroll: true });
    };
    return { hurry, came };
  }

  for (const pen of root.querySelectorAll<HTMLTextAreaElement>('[data-pen]')) {
    // What was written before this script came stays.
    pen.value ||= written()[pen.dataset.pen!] ?? '';
    pen.addEventListener('input', () => write(pen.dataset.pen!, pen.value));
  }
  for (const vote of root.querySelectorAll('.vote'))
    vote.addEventListener('change', () => {
      const reasons = vote.querySelector('details');
      if (reasons) reasons.open = true;
      vote.querySelector('[data-chosen]')!.textContent =
        `Em đã chọn. ${reasons ? 'Em đọc thêm ở trên' : 'Có gì phải cẩn thận không? Chưa chắc thì em hỏi người lớn'} nhé.`;
    });
  (window.khienKinds ??= []).push(message as never);
  for (const card of root.querySelectorAll<HTMLElement>('[data-question]')) open(card);
  for (const [place, figure] of root.querySelectorAll<HTMLElement>('figure[data-truth]').entries()) {
    if (figure.closest('[data-question]')) continue;
    const card = openMessage(figure, place + 1);
    const opened = card && open(card);
    const play = () => {
      const finish = playMessage(figure, () => opened?.came());
      opened?.came();
      opened?.hurry.addEventListener('click', finish);
    };
    const beat = figure.closest('[data-beat]')!;
    if (!beat.matches('[data-away]') && isWalked()) play();
    else beat.addEventListener('khien-shown', () => isWalked() && play(), { once: true });
  }
  tellRest();
  root.dispatchEvent(new Event('khien-opened', { bubbles: true }));
}

/**
 * Who has begun a lesson goes on to its quiz, to its grade, home, with a line or without. Not where data is saved or
 * none may know.
 */
function keepWhatComes(root: HTMLElement): void {
  if (!root.dataset.keep || navigator.connection?.saveData) return;
  void navigator.serviceWorker?.ready.then(({ active }) => {
    for (const { pathname } of document.querySelectorAll<HTMLAnchorElement>(
      ':is(.next-buttons, .next-lesson) a:first-child, .brand',
    ))
      active!.postMessage({ keep: pathname });
  });
}
