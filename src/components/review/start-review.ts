import { openDock } from '../quiz/dock.ts';
import { dayOf } from '../quiz/kept.ts';
import { openQuestion, type OpenQuestion } from '../quiz/open-question.ts';
import { load, save } from '../quiz/store.ts';
import { answeredOn } from './boxes.ts';
import { readPlan, writeDone, writePlan } from './plan.ts';
import { waitingOf, withBox } from './waiting.ts';

/**
 * A quiz's page asks those of its questions that a review named, dealt anew, and leads on to the next quiz that has
 * one, at last back to the grade. Each is answered once: a box up when right, down when wrong. The score of the quiz
 * stays what its first answers were.
 */
export function startReview(root: HTMLElement): void {
  const one = <E extends HTMLElement>(selector: string) => root.querySelector<E>(selector)!;
  const form = one<HTMLFormElement>('[data-form]');
  const lesson = root.dataset.lesson!;
  const gradePage = document.querySelector<HTMLAnchorElement>('.crumbs a')!.href;
  const plan = readPlan(location.hash)!;
  const dock = openDock(form);
  const cards = [...form.querySelectorAll<HTMLElement>('[data-question]')];
  let current: OpenQuestion;
  /** Said once, below the first question, where nothing can be kept. */
  let note: HTMLElement | undefined;

  const open = (card: HTMLElement) =>
    openQuestion(card, {
      dock,
      answered({ id, isRight }, response) {
        const isFirstOfAll = plan.left.length === plan.asked;
        const right = isRight(response);
        const before = waitingOf(load()).find((waiting) => waiting.lesson === lesson && waiting.id === id);
        const box = answeredOn(before ?? { box: 1, day: 0, missed: 1 }, right, dayOf(new Date()));
        save(withBox(load(), { lesson, id, ...box }));
        plan.right += Number(right);
        plan.left.shift();
        // Whoever loads the page anew goes on from here.
        history.replaceState(null, '', writePlan(plan));
        if (isFirstOfAll && !isKept())
          card.append((note = noteOf('Máy này không cho giữ bài làm: em vẫn ôn được, nhưng lần sau máy không nhớ.')));
      },
      goOn,
      next: () => (plan.left.length ? 'Câu tiếp theo' : 'Xong'),
    });

  function goOn(): void {
    const [next] = plan.left;
    if (!next) return location.replace(gradePage + writeDone(plan));
    if (next.lesson !== lesson) return location.replace(pageOf(next.lesson) + writePlan(plan));
    const card = cards.find(({ dataset }) => dataset.question === next.id);
    if (!card) {
      plan.left.shift();
      plan.asked -= 1;
      return goOn();
    }
    note?.remove();
    for (const other of cards) other.hidden = other !== card;
    current = open(card);
    current.open('again');
    const at = plan.asked - plan.left.length;
    Object.assign(one<HTMLProgressElement>('[data-progress]'), { max: plan.asked, value: at });
    one('[data-progress-words]').textContent = `Ôn ${at + 1}/${plan.asked}`;
    form.hidden = false;
    document.documentElement.dataset.screen = 'quiz';
    current.focus();
  }
  /** The quiz of another lesson of this grade lies beside this one, on the web and on a stick. */
  const pageOf = (other: string): string => location.href.split('#')[0]!.replace(`/lop-${lesson}/`, `/lop-${other}/`);

  form.addEventListener('submit', (event) => event.preventDefault());
  dock.button.addEventListener('click', ({ detail }) => {
    // A double tap must not jump over what is said.
    if (detail > 1) return;
    current.press();
  });
  for (const part of form.querySelectorAll<HTMLElement>('[data-with-script]')) part.hidden = false;
  for (const part of root.querySelectorAll<HTMLElement>('[data-without-script], [data-change]')) part.hidden = true;
  const out = one<HTMLAnchorElement>('.bar a');
  out.href = gradePage;
  out.setAttribute('aria-label', 'Nghỉ, về trang lớp');
  // What is hidden takes no focus.
  root.classList.add('is-live');
  goOn();
}

/** Whether what was saved last is on the device: it may be full, or keep nothing. */
function isKept(): boolean {
  try {
    return localStorage.getItem('khien') === JSON.stringify(load());
  } catch {
    return false;
  }
}

function noteOf(words: string): HTMLElement {
  const note = document.createElement('p');
  note.className = 'soft';
  note.setAttribute('role', 'status');
  note.textContent = words;
  return note;
}
