import type { OpenQuestion } from './open-question.ts';
import type { Answers } from './progress.ts';

/**
 * The share of right answers, at first or the second time, from which there is a certificate: a goal for whoever tries
 * again.
 */
const AWARDED = 0.6;

/** The score in words, and the sections that teach what was not fully right at first. */
export function fillResult(result: HTMLElement, questions: readonly OpenQuestion[], answers: Answers): void {
  const isRight = ({ id, isRight }: OpenQuestion, place: number) =>
    answers[id]?.[place] !== undefined && isRight(answers[id][place]);
  const missed = questions.filter((question) => !isRight(question, 0));
  const count = questions.length;
  const right = count - missed.length;
  const later = missed.filter((question) => isRight(question, 1)).length;
  const write = (place: string, words: string) => {
    for (const element of result.querySelectorAll(`[data-write="${place}"]`)) element.textContent = words;
  };
  const wanted = Math.ceil(count * AWARDED);
  const isAwarded = right + later >= wanted;
  write('score', `${right}/${count}`);
  write('later', later ? `Làm lại, em đúng thêm ${later} câu.` : '');
  write(
    'praise',
    praise(right / count) + (isAwarded ? '' : ` Đúng ${wanted} câu, kể cả câu làm lại, là em có giấy chứng nhận.`),
  );
  write('day', new Date().toLocaleDateString('vi-VN'));
  const one = (selector: string) => result.querySelector<HTMLElement>(selector)!;
  one('[data-award]').hidden = !isAwarded;
  one('[data-practise]').hidden = missed.length === 0;
  for (const item of result.querySelectorAll<HTMLElement>('[data-place]'))
    item.hidden = !missed.some(({ card }) => card.dataset.place === item.dataset.place);
}

function praise(share: number): string {
  if (share === 1) return 'Tuyệt vời! Tấm khiên của em đã vững. Em kể lại cho người nhà cùng biết nhé.';
  if (share >= AWARDED) return 'Khá lắm! Xem lại mấy chỗ chưa đúng là tấm khiên của em sẽ vững hơn.';
  return 'Không sao cả. Em đọc lại bài rồi thử thêm một lần nữa nhé.';
}
