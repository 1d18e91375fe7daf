import type { PaperContext } from '../blocks/define.ts';
import type { PaperNode, Span } from '../document/paper.ts';
import { showNumber } from '../curriculum/show-number.ts';
import { apportion } from './apportion.ts';
import { statementName } from './ask-question.ts';
import { paragraph } from '../document/nodes.ts';
import { practiceReasons, practiceWords } from './practice-kinds.ts';
import type { TestQuestion } from './test-parts.ts';
import type { Asked } from './test-set.ts';
import { paperContext } from './to-paper.ts';

/**
 * A question's row in the list of reasons. The answer is in words, which no version changes; letters would be one
 * version's.
 */
export function reasonRow({ number, points, question, lesson }: Asked, ownPoints: boolean): PaperNode[][] {
  const context = paperContext(lesson, 'teacher');
  const label = [
    paragraph({ text: String(number), bold: true }),
    ...(ownPoints ? [paragraph({ text: `${showNumber(points)} điểm` })] : []),
  ];
  return [label, answerOf(question, context), reasonsOf(question, points, context)];
}

function answerOf(question: TestQuestion, { spans }: PaperContext): PaperNode[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return question.options.filter(({ right }) => right).map(({ text }) => paragraph(...spans(text)));
    case 'true-false':
      return question.options.map(({ text, right }, i) =>
        paragraph({ text: `${statementName(i)}) ${right ? 'Đúng' : 'Sai'}: `, bold: true }, ...spans(text)),
      );
    case 'short-answer':
      return [paragraph({ text: question.accepted.join('; hoặc ') })];
    case 'order':
    case 'match':
    case 'find-signs':
      return practiceWords(question, spans).map((words) => paragraph(...words));
    case 'essay':
      return [paragraph(...question.prompt.flatMap((node) => (node.type === 'paragraph' ? spans(node.children) : [])))];
    default:
      return question satisfies never;
  }
}

function reasonsOf(question: TestQuestion, points: number, { spans }: PaperContext): PaperNode[] {
  const named = (name: string, why: Span[]): PaperNode => paragraph({ text: `${name} `, bold: true }, ...why);
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return question.options.filter(({ right }) => right).map(({ why }) => paragraph(...spans(why)));
    case 'true-false':
      return question.options.map(({ why }, i) => named(`${statementName(i)})`, spans(why)));
    case 'short-answer':
      return [paragraph(...spans(question.why))];
    case 'order':
    case 'match':
    case 'find-signs':
      return practiceReasons(question, spans).map(({ name, why }) => named(`${name}.`, why));
    case 'essay': {
      const shares = scaleGuide(
        question.guide.map((step) => step.points),
        points,
      );
      return question.guide.map(({ text }, i) => named(`${showNumber(shares[i]!)} điểm:`, spans(text)));
    }
    default:
      return question satisfies never;
  }
}

/**
 * An essay's guide in the points that the essay has on this paper: quarters where there are enough of them, else
 * twentieths.
 */
export function scaleGuide(guide: readonly number[], points: number): number[] {
  for (const unit of [0.25, 0.05]) {
    const shares = apportion(Math.round(points / unit), guide);
    if (shares.every((share) => share > 0)) return shares.map((share) => Math.round(share * unit * 100) / 100);
  }
  return guide.map((step) => (step * points) / guide.reduce((a, b) => a + b, 0));
}
