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
  const lesson = root.dataset.lesson!;
  let who = '';
  let answers: Answers = {};
  let current: OpenQuestion;

  const questions: OpenQuestion[] = [...form.querySelectorAll<HTMLElement>('[data-question]')].map((card) =>
    openQuestion(card, {
      answered(question, response) {
        answers = { ...answers, [question.id]: [...(answers[question.id] ?? []), response] };
        save(withAnswers(load(), who, lesson, answers));
        current = question;
        update();
      },
      goOn: () => goTo(next()),
      onward: () => ({ true: 'Làm lại câu chưa đúng', false: 'Câu tiếp theo', undefined: 'Xem kết quả' })[String(next()?.again)]!,
      say: (words) => (one('[data-said]').textContent = words),
    }),
  );
  const byId = new Map(questions.map((question) => [question.id, question]));
  const keys = Object.fromEntries(questions.map(({ id, key }) => [id, key]));
  const next = () => nextQuestion(questions.map(({ id }) => id), answers, (id, response) => byId.get(id)!.isRight(response));

  /** To a question, opened once more where it was missed; to the result after the last. */
  function goTo(place: ReturnType<typeof next>): void {
    if (!place) return showResult();
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
    for (const question of questions) question.card.hidden = !all && question !== current;
    whole.setAttribute('aria-pressed', String(all));
    one<HTMLProgressElement>('[data-progress]').value = done;
    one('[data-progress-words]').textContent = `Đã làm ${done}/${questions.length} câu`;
    toResult.hidden = done < questions.length;
    form.hidden = !who;
    result.hidden = true;
  }
  function showResult(): void {
    fillResult(result, questions, answers);
    form.hidden = true;
    result.hidden = false;
    result.querySelector<HTMLElement>('h2')!.focus();
    result.scrollIntoView({ block: 'start' });
  }
  /** The quiz as this picture left it. */
  function begin(player: string): void {
    who = player;
    answers = who ? answersOf(load(), who, lesson, keys) : {};
    // Those done twice stand at the end, as they did.
    for (const question of [...questions].sort((a, b) => Number(answers[a.id]?.length === 2) - Number(answers[b.id]?.length === 2))) {
      list.append(question.card);
      const last = answers[question.id]?.at(-1);
      question.open(answers[question.id]?.length === 2);
      if (last) question.show(last);
    }
    const place = next();
    current = byId.get(place?.id ?? '') ?? questions.at(-1)!;
    if (place?.again) current.open(true);
    update();
    if (who && !place) showResult();
  }

  const players = choosePlayer(one('[data-players]'), {
    chosen(player) {
      save({ ...load(), who: player });
      begin(player);
      if (!form.hidden) current.focus();
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
  one('[data-look]').addEventListener('click', () => {
    save({ ...load(), all: true });
    update();
    questions[0]!.card.scrollIntoView();
    whole.focus({ preventScroll: true });
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
