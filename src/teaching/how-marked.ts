import { partsOf } from '../questions/question.ts';
import { TRUE_FALSE_SHARES } from '../questions/score.ts';
import { showNumber } from '../curriculum/show-number.ts';
import { pointsOfEach, type AskedPart } from './test-set.ts';

/**
 * What an answer that is right in part earns, as the page's quiz counts it: see score.ts. Null where there is only
 * right and wrong, or a guide.
 */
export function howMarked(part: AskedPart): string | null {
  const each = pointsOfEach(part);
  switch (part.part.kind) {
    case 'true-false': {
      const shares = TRUE_FALSE_SHARES.slice(1).map(
        (share, i) =>
          `${i + 1} ý: ${each === null ? `${showNumber(share * 100)}%` : `${showNumber(share * each)} điểm`}`,
      );
      return `Lần lượt các ý a, b, c, d. Một câu đúng ${shares.join('; ')}.`;
    }
    case 'multiple':
      return 'Chọn đủ và đúng cả mới được điểm.';
    case 'order':
      return `Mỗi chữ cái đúng chỗ được một phần bằng nhau của điểm cả câu, làm tròn đến 0,25${rightPlaces(part, each, 'chỗ')}.`;
    case 'match':
      return `Mỗi cặp ghép đúng được một phần bằng nhau của điểm cả câu, làm tròn đến 0,25${rightPlaces(part, each, 'cặp')}.`;
    case 'find-signs':
      return 'Mỗi chỗ đáng ngờ tìm được là một phần bằng nhau của điểm cả câu; mỗi chỗ chọn nhầm trừ đi một phần như thế.';
    case 'single':
    case 'short-answer':
    case 'essay':
      return null;
    default:
      return part.part.kind satisfies never;
  }
}

/** `: đúng 1 cặp 0,5 điểm; …`, where all questions of the part are alike. */
function rightPlaces({ asked }: AskedPart, each: number | null, name: string): string {
  const counts = new Set(asked.map(({ question }) => partsOf(question).length));
  const [count] = counts;
  if (each === null || counts.size > 1) return '';
  // Who has all but one right has all: the last piece has only its own place left.
  const possible = Array.from({ length: count! }, (_, i) => i + 1).filter((right) => right !== count! - 1);
  const steps = possible.map(
    (right) => `${right} ${name} ${showNumber(Math.round((each * right * 4) / count!) / 4)} điểm`,
  );
  return `: đúng ${steps.join('; ')}`;
}
