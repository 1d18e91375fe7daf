import { letterOf } from '../document/paper.ts';
import { practiceAnswer } from './practice-kinds.ts';
import type { TestQuestion } from './test-parts.ts';

/** What the pupil's paper should show: letters, judgements a to d, or words. Short enough for a cell of a table. */
export function rightAnswer(question: TestQuestion): string {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return question.options.flatMap((option, i) => (option.right ? [letterOf(i)] : [])).join(', ');
    case 'true-false':
      return question.options.map(({ right }) => (right ? 'Đ' : 'S')).join('\u00a0');
    case 'short-answer':
      return question.accepted[0] ?? '';
    case 'order':
    case 'match':
    case 'find-signs':
      return practiceAnswer(question);
    case 'essay':
      return 'Chấm tay';
    default:
      return question satisfies never;
  }
}
