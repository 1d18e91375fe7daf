import type { OpenQuestion } from './open-question.ts';
import type { Answers } from './kept.ts';

/** The share of questions that were right at the first answer from which there is a certificate. */
const AWARDED = 0.6;
/** More than this is not read. */
const LEARNT = 3;

/** What was learnt, in words; the one section that is most worth doing again; the score where a teacher asks for it. */
export function fillResult(result: HTMLElement, questions: readonly OpenQuestion[], answers: Answers): void {
  const all = (selector: string) => [...result.querySelectorAll<HTMLElement>(selector)];
  const write = (place: string, words: string) => {
    for (const element of all(`[data-write="${place}"]`)) element.textContent = words;
  };
  const isRight = ({ id, isRight }: OpenQuestion, place: number) => isRight(answers[id]![place]!);
  const missed = questions.filter((question) => !isRight(question, 0));
  const later = missed.filter(({ id, isRight }) => answers[id]!.slice(1).some(isRight));
  const count = questions.length;
  const right = count - missed.length;
  const isAwarded = right >= Math.ceil(count * AWARDED);

  write('head', isAwarded ? 'Khiên của em dày thêm một lớp!' : 'Em đã đi hết bài!');
  const left = missed.length - later.length;
  const told = [
    right && `${right} câu đúng ngay`,
    later.length && `${later.length} câu đúng khi làm lại`,
    left && `${left} câu để tập thêm`,
  ];
  write(
    'told',
    left < count
      ? `Trong ${count} câu: ${told.filter(Boolean).join(', ')}.`
      : 'Bài này khó, em đọc lại bài rồi thử nhé.',
  );
  write('score', `${right}/${count}`);
  write('day', new Date().toLocaleDateString('vi-VN'));

  // One thing to practise: where most was missed, the first of several.
  const timesMissed = (place: string | undefined) => missed.filter(({ card }) => card.dataset.place === place).length;
  const [worst] = all('[data-place]').sort((a, b) => timesMissed(b.dataset.place) - timesMissed(a.dataset.place));
  // What a pupil knows now: an objective whose questions were right, at once or later, and that is not the one to
  // practise.
  const isShaky = (one: OpenQuestion) => !later.includes(one) || one.card.dataset.place === worst?.dataset.place;
  const unsure = new Set(missed.filter(isShaky).map(({ card }) => card.dataset.objective));
  const asked = new Set(questions.map(({ card }) => card.dataset.objective));
  const learnt = all('[data-learnt]').filter(({ dataset }) => asked.has(dataset.learnt) && !unsure.has(dataset.learnt));
  for (const item of all('[data-learnt]')) item.hidden = !learnt.slice(0, LEARNT).includes(item);
  all('[data-known]')[0]!.hidden = learnt.length === 0;

  for (const item of all('[data-place]')) item.hidden = item !== worst;
  all('[data-practise]')[0]!.hidden = missed.length === 0;
  for (const award of all('[data-award]')) award.hidden = !isAwarded;
  for (const none of all('[data-no-award]')) none.hidden = isAwarded;
}
