import { fillResult } from './result.ts';
import { openQuestion, type OpenQuestion } from './open-question.ts';

/** Turns the readable list of questions into a quiz. Nothing is stored, nothing is sent. */
export function startQuiz(form: HTMLFormElement): void {
  const page = form.parentElement!;
  const result = page.querySelector<HTMLElement>('[data-result]')!;
  const bar = form.querySelector<HTMLProgressElement>('[data-progress]')!;
  const words = form.querySelector<HTMLElement>('[data-progress-words]')!;

  const showProgress = () => {
    const done = questions.filter((question) => question.earned() !== null).length;
    bar.value = done;
    words.textContent = `Đã làm ${done}/${questions.length} câu`;
    const finished = done === questions.length;
    if (finished) fillResult(result, questions);
    result.hidden = !finished;
  };
  /** On from a marked question: to the first one not yet done after it, else before it, else to the result. */
  const goOn = (from: OpenQuestion) => {
    const start = questions.indexOf(from) + 1;
    const next = [...questions.slice(start), ...questions.slice(0, start)].find((question) => question.earned() === null);
    if (next) next.focus();
    else result.querySelector<HTMLElement>('h2')!.focus();
  };
  const questions: OpenQuestion[] = [...form.querySelectorAll<HTMLElement>('[data-question]')].map((card) =>
    openQuestion(card, { marked: showProgress, goOn, allDone: () => questions.every((question) => question.earned() !== null) }),
  );

  form.addEventListener('submit', (event) => event.preventDefault());
  result.querySelector('[data-again]')!.addEventListener('click', () => {
    form.reset();
    for (const question of questions) question.clear();
    showProgress();
    questions[0]?.focus();
  });
  // Browsers keep what was filled in across a reload; a quiz starts anew.
  form.reset();
  for (const part of page.querySelectorAll<HTMLElement>('[data-with-script]')) part.hidden = false;
  for (const part of page.querySelectorAll<HTMLElement>('[data-without-script]')) part.hidden = true;
  form.classList.add('is-live');
}
