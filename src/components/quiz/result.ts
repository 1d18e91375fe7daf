import type { OpenQuestion } from './open-question.ts';

/** The score in words, and the objectives of the questions that were not fully right. */
export function fillResult(result: HTMLElement, questions: readonly OpenQuestion[]): void {
  const missed = questions.filter((question) => question.earned() !== 1);
  const right = questions.length - missed.length;
  result.querySelector('[data-score]')!.textContent = `Em đúng ${right}/${questions.length} câu`;
  result.querySelector('[data-praise]')!.textContent = praise(right / questions.length);
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
