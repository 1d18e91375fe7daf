import type { Grade } from '../../curriculum/grade.ts';
import { dayOf, isTable, visitOf, withVisit, withWho, type Progress } from '../quiz/kept.ts';
import { forgetAll, load, save } from '../quiz/store.ts';
import { daysUntilDue, dueToday, stillAsked } from '../review/boxes.ts';
import { readDone, writePlan } from '../review/plan.ts';
import { waitingOf } from '../review/waiting.ts';
import { nextLesson, stateOf, type LessonState, type Step } from './state-of.ts';

/** What stands over the lesson to go on with, and what there is to do in it. */
const SAYS: Record<Step, { kicker: string; does: string | null }> = {
  // A lesson that is not begun is told by its own summary, a quiz by how much of it is left.
  begin: { kicker: 'Bài tiếp theo của em', does: null },
  resume: { kicker: 'Em đang học dở', does: 'Chỗ em dừng lại vẫn còn đấy.' },
  quiz: { kicker: 'Em sắp đầy khiên', does: null },
  tell: {
    kicker: 'Chỉ còn kể ở nhà',
    does: 'Em kể bài này cho một người lớn trong nhà nghe. Kể xong, em bấm nút.',
  },
};

/** Makes a path of the list of lessons: what of each is done, for the picture that is learning on this device. */
export function startPath(root: HTMLElement): void {
  const one = <E extends HTMLElement>(selector: string) => root.querySelector<E>(selector)!;
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  const cards = all('.card');
  const buttons = all('[data-player]');
  const who = one<HTMLDetailsElement>('.who');
  const grade = Number(root.dataset.path) as Grade;

  /** Null where nothing is kept of a lesson. */
  function stateIn({ dataset: { lesson, questions } }: HTMLElement): LessonState | null {
    if (!lesson) return null;
    const progress = load();
    const { at, isWhole, full, told } = visitOf(progress, lesson);
    const own: unknown = progress.players[progress.who ?? ''];
    const answers = isTable(own) ? own[lesson] : null;
    const answered = isTable(answers) ? Object.keys(answers).length : 0;
    const count = questions!.split(' ').length;
    return stateOf({
      begun: at > 0 || isWhole || full > 0,
      full,
      answered: Math.min(answered, count),
      questions: count,
      told,
    });
  }
  function draw(): void {
    const player = buttons.find(({ dataset }) => dataset.player === load().who);
    for (const button of buttons) button.setAttribute('aria-pressed', String(button === player));
    one('[data-now]').replaceChildren(...(player?.cloneNode(true).childNodes ?? []));
    one('[data-who]').textContent = player ? 'đang học. Đổi người' : 'Em chọn một hình';
    const states = cards.map(stateIn);
    cards.forEach((card, place) => drawLesson(card, states[place]!));
    const next = nextLesson(states);
    cards.forEach((card, place) => card.toggleAttribute('data-here', place === next));
    drawReview();
    drawNext(next === null ? null : cards[next]!, next === null ? null : states[next]!);
  }
  function drawLesson(card: HTMLElement, state: LessonState | null): void {
    if (!state) return;
    card.querySelector('[data-state]')!.textContent = state.words;
    card.querySelector<HTMLElement>('[data-told]')!.hidden = state.layers[0] < 1 || state.layers[2] === 1;
    const shield = card.querySelector<HTMLElement>('.node-shield')!;
    state.layers.forEach((full, at) => shield.style.setProperty(`--part-${at + 1}`, String(full)));
    card.toggleAttribute('data-done', state.step === null);
  }
  function drawNext(card: HTMLElement | null, state: LessonState | null): void {
    const step = state?.step ?? null;
    const title = card?.querySelector('h2 a');
    const { kicker, does } = step
      ? SAYS[step]
      : { kicker: 'Khiên nào cũng đầy', does: 'Em xem lại bài nào cũng được.' };
    one('[data-kicker]').textContent = kicker;
    one('[data-title]').textContent = title?.textContent ?? 'Em đã đi hết đường của lớp mình!';
    one('[data-does]').textContent =
      step === 'quiz'
        ? `Còn trắc nghiệm: ${state!.left} câu về bài em đã học.`
        : (does ?? card!.querySelector('[data-summary]')!.textContent);
    const picture = card?.querySelector('img')?.cloneNode() ?? '';
    one('[data-picture]').replaceChildren(picture);
    const go = one<HTMLAnchorElement>('[data-go]');
    go.hidden = !card;
    if (card) go.href = step === 'quiz' ? quizOf(card) : pageOf(card);
    const says = step === 'tell' ? 'Xem lại bài' : step === 'begin' ? 'Bắt đầu' : 'Đi tiếp';
    go.setAttribute('aria-label', `${says}: ${title?.textContent}`);
    go.classList.toggle('button--quiet', step === 'tell');
    go.firstElementChild!.textContent = says;
    one('[data-tell-done]').hidden = step !== 'tell';
    one('[data-go-on]').hidden = false;
  }

  /** Three questions that were missed, if it is their day; else when that is. */
  function drawReview(): void {
    const asked = new Map(
      cards.flatMap(({ dataset: { lesson, questions } }) => (lesson ? [[lesson, questions!.split(' ')] as const] : [])),
    );
    const waiting = stillAsked(waitingOf(load()), asked);
    const today = dayOf(new Date());
    const due = dueToday(waiting, today);
    const go = one<HTMLAnchorElement>('[data-review-go]');
    one('[data-review-says]').textContent = reviewWords(
      load().who !== null,
      due.length,
      waiting.length,
      daysUntilDue(waiting, today),
    );
    const card = cards.find(({ dataset }) => due.length && dataset.lesson === due[0]!.lesson);
    if (card) go.href = quizOf(card) + writePlan({ asked: due.length, right: 0, left: due });
    else go.removeAttribute('href');
  }
  /** Back from a review: what came of it and what is next stand first, and are said once. */
  function tellReview(): void {
    if (!location.hash.startsWith('#on-xong')) return;
    const done = readDone(location.hash);
    history.replaceState(null, '', location.href.split('#')[0]);
    if (!done) return;
    const place = one('[data-review-done]');
    place.hidden = false;
    place.textContent = `Em ôn xong ${done.asked} câu, đúng ${done.right} câu. ${one('[data-review-says]').textContent}`;
    place.focus({ preventScroll: true });
    place.scrollIntoView({ behavior: 'instant' });
  }

  /** Sent here by a lesson to say who learns. */
  function askWho(): void {
    if (location.hash !== '#ai-hoc') return;
    who.open = true;
    one('#ai-hoc').focus();
  }

  /** It was told at home: the last part of the lesson's shield is full. */
  function tell(card: HTMLElement): void {
    const lesson = card.dataset.lesson!;
    save(withVisit(load(), lesson, { ...visitOf(load(), lesson), told: true }));
    const title = card.querySelector('h2')!.textContent!.trim();
    const isFull = stateIn(card)!.step === null;
    one('[data-said]').textContent = isFull
      ? `Khiên của bài “${title}” đã đầy.`
      : `Em đã kể bài “${title}” ở nhà. Khiên đầy thêm một phần.`;
    draw();
  }
  one('[data-tell-done]').addEventListener('click', () => {
    tell(cards.find((one) => one.matches('[data-here]'))!);
    one('[data-title]').focus();
  });
  for (const card of cards)
    card.querySelector('[data-tell-here]')?.addEventListener('click', () => {
      tell(card);
      card.querySelector<HTMLElement>('h2 a')!.focus();
    });
  for (const button of buttons)
    button.addEventListener('click', () => {
      save(withLastGrade(withWho(load(), button.dataset.player!), grade));
      who.open = false;
      draw();
      who.querySelector<HTMLElement>(':scope > summary')!.focus();
    });
  one('[data-forget]').addEventListener('click', () => {
    forgetAll();
    one<HTMLDetailsElement>('.forget').open = false;
    draw();
  });
  for (const part of all('[data-with-script]')) part.hidden = false;
  save(withLastGrade(load(), grade));
  draw();
  // What is not seen yet takes no focus.
  root.classList.add('is-live');
  tellReview();
  askWho();
  // Who comes back from a lesson by the browser's own button finds what was done meanwhile.
  addEventListener('pageshow', draw);
}

/** Kept for help and search, which begin there (last-grade.ts). */
const withLastGrade = (progress: Progress, grade: Grade): Progress => ({
  ...progress,
  grades: { ...progress.grades, [progress.who ?? '']: grade },
});

function reviewWords(isChosen: boolean, due: number, waiting: number, days: number | null): string {
  if (due) return `${due} câu em từng nhầm đang chờ.`;
  if (!isChosen) return 'Em chọn một hình trước nhé.';
  if (days === null) return waiting ? 'Em đã thuộc mọi câu từng nhầm.' : 'Câu nào em nhầm sẽ về đây.';
  return days === 1 ? 'Ngày mai có câu để ôn.' : `${days} ngày nữa có câu để ôn.`;
}

const pageOf = (card: HTMLElement): string => card.querySelector<HTMLAnchorElement>('h2 a')!.href;
/** Below the lesson's page, on the web and on a stick, where a page is named as a file. */
const quizOf = (card: HTMLElement): string => pageOf(card).replace(/(index\.html)?$/, 'trac-nghiem/$1');
