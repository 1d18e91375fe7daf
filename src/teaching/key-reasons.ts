import { showNumber } from '../curriculum/show-number.ts';
import { paragraph } from '../document/nodes.ts';
import type { PaperNode } from '../document/paper.ts';
import { kindOf } from '../questions/kinds.ts';
import type { Asked } from './test-set.ts';
import { paperContext } from './to-paper.ts';

/**
 * A question's row in the list of reasons. The answer is in words, which no version changes; letters would be one
 * version's.
 */
export function reasonRow(
  { number, points, question, lesson }: Asked,
  ownPoints: boolean,
  inPoints: boolean,
): PaperNode[][] {
  const context = paperContext(lesson, 'teacher');
  const { paper } = kindOf(question);
  const label = [
    paragraph({ text: String(number), bold: true }),
    ...(ownPoints && inPoints ? [paragraph({ text: `${showNumber(points)} điểm` })] : []),
  ];
  return [label, paper.words(question, context), paper.reasons(question, inPoints ? points : null, context)];
}
