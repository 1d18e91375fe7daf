import type { OpenQuestion } from './open-question.ts';
import type { Answers } from './progress.ts';

/** The score in words, and the objectives of the questions that were not fully right at first. */
export function fillResult(result: HTMLElement, questions: readonly OpenQuestion[], answers: Answers): void {
  const isRight = ({ id, isRight }: OpenQuestion, place: number) => answers[id]?.[place] !== undefined && isRight(answers[id][place]);
  const missed = questions.filter((question) => !isRight(question, 0));
  const right = questions.length - missed.length;
  const later = missed.filter((question) => isRight(question, 1)).length;
  const write = (place: string, words: string) => {
    for (const element of result.querySelectorAll(`[data-write="${place}"]`)) element.textContent = words;
  };
  write('score', `${right}/${questions.length}`);
  write('later', later ? `Làm lại, em đúng thêm ${later} câu.` : '');
  write('praise', praise(right / questions.length));
  write('day', new Date().toLocaleDateString('vi-VN'));
  const practise = result.querySelector<HTMLElement>('[data-practise]')!;
  practise.hidden = missed.length === 0;
  for (const item of practise.querySelectorAll<HTMLElement>('[data-objective]')) {
    item.hidden = !missed.some((question) => question.objective === item.dataset.objective);
  }
}

function praise(share: number): string {
  if (share === 1) return 'Tuyệt vời! Tấm khiên của em đã vững. Em kể lại cho người nhà cùng biết nhé.';
  if (share >= 0.6) return 'Khá lắm! Xem lại mấy chỗ chưa đúng là tấm khiên của em sẽ vững hơn.';
  return 'Không sao cả. Em đọc lại bài rồi thử thêm một lần nữa nhé.';
}
