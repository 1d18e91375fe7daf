import { showNumber } from '../curriculum/show-number.ts';
import type { GradeLesson } from '../curriculum/cut.ts';
import { quote } from '../curriculum/quote.ts';
import { note, paragraph } from '../document/nodes.ts';
import type { PaperNode } from '../document/paper.ts';
import { kindOf } from '../questions/kinds.ts';
import { isRight } from '../questions/question.ts';
import type { Asked, TestQuestion } from './test-set.ts';
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
  const reasons = paper.reasons(question, inPoints ? points : null, context);
  return [label, paper.words(question, context), [...reasons, ...thoughtBehind(question, lesson)]];
}

/** What a pupil may be thinking who takes a wrong piece, after the letters of such pieces; nothing of mere slips. */
function thoughtBehind(question: TestQuestion, { myths }: GradeLesson): PaperNode[] {
  const wrong = kindOf(question)
    .paper.named(question)
    .filter(([, part]) => !isRight(part) && part.myth);
  const thoughts = [...Map.groupBy(wrong, ([, part]) => myths[part.myth!])].flatMap(([thought, pieces]) =>
    // Of `a) Sai:` the letter is enough.
    thought === undefined ? [] : [`${pieces.map(([name]) => name.split(' ')[0]).join(' ')} ${quote(thought)}`],
  );
  return thoughts.length ? [note(`Ngộ nhận: ${thoughts.join(' ')}`)] : [];
}
