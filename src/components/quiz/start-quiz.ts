import { openQuestion, type OpenQuestion } from './open-question.ts';
import { choosePlayer } from './choose-player.ts';
import { answersOf, nextQuestion, withAnswers, type Answers } from './progress.ts';
import { fillResult } from './result.ts';
import { printParts } from './print-part.ts';
import { forgetAll, load, save } from './store.ts';

/** Turns the readable list of questions into a quiz. What is done is kept on this device only; nothing is sent. */
export function startQuiz(root: HTMLElement): void {
  const one = <E extends HTMLElement>(selector: string) => root.querySelector<E>(selector)!;
  const form = one<HTMLFormElement>('[data-form]');
  const list = one('[data-list]');
  const result = one('[data-result]');
  const toResult = one('[data-to-result]');
  const whole = one('[data-whole]');
  const now = one('[data-current]');
  /** Below the last question, and in the result. */
  const redo = [...root.querySelectorAll<HTMLElement>('[data-redo]')];
  const lesson = root.dataset.lesson!;
  let who = '';
  let answers: Answers = {};
  let current: OpenQuestion;
  /** Every question once more, from the result; the way a quiz is done stays as it was chosen. */
  let isLooking = false;

  const questions: OpenQuestion[] = [...form.querySelectorAll<HTMLElement>('[data-question]')].map((card) =>
    openQuestion(card, {
      answered(question, response, instead) {
        const given = answers[question.id] ?? [];
        answers = { ...answers, [question.id]: [...(instead ? given.slice(0, -1) : given), response] };
        save(withAnswers(load(), who, lesson, answers));
        current = question;
        update();
      },
      goOn: () => (goesOn() ? goTo(next()) : showResult()),
      say: (words) => (one('[data-said]').textContent = words),
    }),
  );
  const byId = new Map(questions.map((question) => [question.id, question]));
  const fits = Object.fromEntries(questions.map((question) => [question.id, question.fits]));
  const next = () =>
    nextQuestion(
      questions.map(({ id }) => id),
      answers,
      (id, response) => byId.get(id)!.isRight(response),
    );

  /**
   * After the last question the result comes first; those that were missed are done once more when the pupil asks for
   * it, one after another.
   */
  const goesOn = () => {
    const place = next();
    return !!place && (!place.again || answers[current.id]?.length === 2);
  };

  /** To a question, opened once more where it was missed. */
  function goTo(place: ReturnType<typeof next>): void {
    if (!place) return;
    isLooking = false;
    current = byId.get(place.id)!;
    if (place.again) {
      current.open(true);
      list.append(current.card);
    }
    update();
    current.focus();
  }
  function update(): void {
    const { all } = load();
    const done = questions.filter(({ id }) => answers[id]).length;
    const isDone = done === questions.length;
    const words = goesOn() ? 'Câu tiếp theo' : 'Xem kết quả';
    for (const question of questions) {
      question.card.hidden = !all && !isLooking && question !== current;
      question.lead(words);
    }
    whole.textContent = all ? 'Từng câu một' : 'Hiện mọi câu';
    whole.hidden = isDone;
    toResult.hidden = !isDone;
    redo[0]!.hidden = !next()?.again || goesOn() || !current.card.classList.contains('is-marked');
    one<HTMLProgressElement>('[data-progress]').value = done;
    one('[data-progress-words]').textContent = `Đã làm ${done}/${questions.length} câu`;
    form.hidden = !who;
    result.hidden = true;
    one('[data-players]').prepend(now);
  }
  /** A page that opens on a result stays at its top: whose it is stands there. */
  function fill(): void {
    fillResult(result, questions, answers);
    const again = !!next();
    redo[1]!.hidden = !again;
    one('[data-next]').classList.toggle('button--quiet', again);
    one('[data-result-head]').prepend(now);
    form.hidden = true;
    result.hidden = false;
  }
  function showResult(): void {
    fill();
    result.querySelector<HTMLElement>('h2')!.focus({ preventScroll: true });
    result.scrollIntoView({ block: 'start' });
  }
  /** The quiz as this picture left it. */
  function begin(player: string): void {
    who = player;
    answers = who ? answersOf(load(), who, lesson, fits) : {};
    // Those done twice stand at the end, as they did.
    for (const question of [...questions].sort(
      (a, b) => Number(answers[a.id]?.length === 2) - Number(answers[b.id]?.length === 2),
    )) {
      list.append(question.card);
      const last = answers[question.id]?.at(-1);
      question.open(answers[question.id]?.length === 2);
      if (last) question.show(last);
    }
    const place = next();
    current = byId.get(place?.id ?? '') ?? questions.at(-1)!;
    isLooking = false;
    update();
    if (who && place?.again !== false) fill();
  }

  const players = choosePlayer(one('[data-players]'), {
    chosen(player) {
      save({ ...load(), who: player });
      begin(player);
      if (form.hidden) result.querySelector<HTMLElement>('h2')!.focus();
      else current.focus();
    },
    forgotten() {
      forgetAll();
      begin('');
    },
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  whole.addEventListener('click', () => {
    save({ ...load(), all: !load().all });
    update();
  });
  toResult.addEventListener('click', showResult);
  for (const button of redo) button.addEventListener('click', () => goTo(next()));
  one('[data-look]').addEventListener('click', () => {
    isLooking = true;
    update();
    questions[0]!.card.scrollIntoView();
    toResult.focus({ preventScroll: true });
  });
  one('[data-restart]').addEventListener('click', () => {
    save(withAnswers(load(), who, lesson, {}));
    begin(who);
    current.focus();
  });
  printParts(result);
  for (const part of root.querySelectorAll<HTMLElement>('[data-with-script]')) part.hidden = false;
  for (const part of root.querySelectorAll<HTMLElement>('[data-without-script]')) part.hidden = true;
  players.show(load().who);
  begin(load().who && players.knows(load().who!) ? load().who! : '');
  root.classList.add('is-live');
}
