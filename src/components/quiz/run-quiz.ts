import { choosePlayer } from './choose-player.ts';
import { openDock } from './dock.ts';
import { openQuestion, type OpenQuestion } from './open-question.ts';
import { printParts } from './print-part.ts';
import { withMissed } from '../review/with-missed.ts';
import { dayOf, withWho, type Answers } from './kept.ts';
import { answersOf, nextTurn, withAnswers } from './progress.ts';
import { fillResult } from './result.ts';
import { forgetAll, isAtHand, load, save } from './store.ts';

/**
 * Turns the readable list of questions into a quiz, one question a screen, once start-quiz.ts has asked who learns.
 * What is done is kept on this device only; nothing is sent.
 */
export function runQuiz(root: HTMLElement): void {
  const one = <E extends HTMLElement>(selector: string) => root.querySelector<E>(selector)!;
  const form = one<HTMLFormElement>('[data-form]');
  const result = one('[data-result]');
  const lesson = root.dataset.lesson!;
  const dock = openDock(form);
  const stop = one<HTMLButtonElement>('[data-stop]');
  let who = '';
  let answers: Answers = {};
  let current: OpenQuestion;
  /** Every question with its reasons, from the result. */
  let isLooking = false;

  const questions: OpenQuestion[] = [...form.querySelectorAll<HTMLElement>('[data-question]')].map((card) =>
    openQuestion(card, {
      dock,
      answered({ id }, response) {
        answers = { ...answers, [id]: [...(answers[id] ?? []), response] };
        keep();
        count();
      },
      goOn: () => goTo(nextTurn(questions, answers)),
      next() {
        const place = nextTurn(questions, answers);
        if (place?.turn === 'again' && !isAgain()) return `Làm lại ${missedAtFirst().length} câu`;
        return place ? 'Câu tiếp theo' : 'Xem kết quả';
      },
    }),
  );

  /** What was missed has begun to come back. */
  const isAgain = () => current.card.classList.contains('is-again');
  const missedAtFirst = () => questions.filter(({ id, isRight }) => answers[id] && !isRight(answers[id][0]!));
  /** What was missed at first comes back in some days (components/review); of private matters nothing stays. */
  function keep(): void {
    if ('private' in root.dataset && !window.khienKeep) return;
    const missed = missedAtFirst().map(({ id }) => id);
    save(withMissed(withAnswers(load(), who, lesson, answers), who, lesson, missed, dayOf(new Date())));
  }
  /** Which part of the page is open: who learns, a question, all of them, or the result. */
  function show(part: 'players' | 'quiz' | 'result'): void {
    form.hidden = part !== 'quiz';
    result.hidden = part !== 'result';
    // What stands around the page makes room for a question.
    document.documentElement.dataset.screen = part === 'quiz' && isLooking ? 'look' : part;
    for (const { card } of questions) card.hidden = !isLooking && card !== current.card;
  }
  function goTo(place: ReturnType<typeof nextTurn<OpenQuestion>>, isQuiet = false): void {
    if (!place) return showResult(isQuiet);
    const { question, turn } = place;
    isLooking = false;
    current = question;
    question.open(turn, turn === 'hint' ? answers[question.id]![0] : undefined);
    count();
    show('quiz');
    if (!isQuiet) question.focus();
  }
  /** Where one is: among all questions, or among those that were missed and come back. */
  function count(): void {
    const all = isAgain() ? missedAtFirst() : questions;
    const at = all.indexOf(current) + 1;
    const value = isAgain() ? at : questions.filter(({ id }) => answers[id]).length;
    Object.assign(one('[data-progress]'), { max: all.length, value });
    one('[data-progress-words]').textContent = `${isAgain() ? 'Làm lại: ' : ''}${at}/${all.length}`;
    stop.hidden = !isAgain();
  }
  function showResult(isQuiet = false): void {
    isLooking = false;
    fillResult(result, questions, answers);
    void offerNext();
    show('result');
    if (isQuiet) return;
    scrollTo({ top: 0, behavior: 'instant' });
    result.querySelector<HTMLElement>('h2')!.focus({ preventScroll: true });
  }
  /** Of what may come next, the first that is to be had without a line. */
  async function offerNext(): Promise<void> {
    let isFound = false;
    for (const step of result.querySelectorAll<HTMLElement>('[data-next]')) {
      step.hidden = isFound || (step instanceof HTMLAnchorElement && !(await isAtHand(step.href)));
      isFound ||= !step.hidden;
    }
  }
  /** The quiz as this picture left it. */
  function begin(player: string, isQuiet = false): void {
    who = player;
    answers = who
      ? answersOf(load(), who, lesson, Object.fromEntries(questions.map(({ id, fits }) => [id, fits])))
      : {};
    current = questions[0]!;
    // What was done before there was a review, or in a quiz that has changed since.
    if (who) keep();
    if (who) goTo(nextTurn(questions, answers), isQuiet);
    else show('players');
  }
  /** All questions with what was answered last, and why. */
  function look(): void {
    isLooking = true;
    for (const question of questions) question.show(answers[question.id]!.at(-1)!);
    dock.clear();
    dock.rest(false);
    dock.ask('Về kết quả', true);
    stop.hidden = true;
    one('[data-progress-words]').textContent = 'Xem lại';
    show('quiz');
    scrollTo({ top: 0, behavior: 'instant' });
    questions[0]!.card.querySelector<HTMLElement>('h2')!.focus({ preventScroll: true });
  }

  const players = choosePlayer(root, {
    chosen(player) {
      save(withWho(load(), player));
      begin(player);
    },
    forgotten() {
      forgetAll();
      begin('');
    },
    opened: () => show('players'),
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  dock.button.addEventListener('click', (event) => {
    // A double tap must not jump over what is said.
    if (event.detail > 1) return;
    if (isLooking) showResult();
    else current.press();
  });
  stop.addEventListener('click', () => showResult());
  one('[data-look]').addEventListener('click', look);
  one('[data-restart]').addEventListener('click', () => {
    answers = {};
    keep();
    begin(who);
  });
  printParts(result);
  const picker = one('[data-players]');
  picker.onclick = null;
  one('[data-waits]').remove();
  const kept = load().who;
  const known = kept && players.knows(kept) ? kept : null;
  players.show(known);
  begin(known ?? '', true);
  // What start-quiz.ts was told while this was on its way.
  picker.querySelector<HTMLElement>('[data-pressed]')?.click();
  root.classList.add('is-live', 'is-run');
}
