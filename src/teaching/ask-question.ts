import type { PaperContext } from '../blocks/define.ts';
import { letterOf, type PaperNode } from '../document/paper.ts';
import { paragraph } from '../document/nodes.ts';
import { askMatch, askOrder, askSigns, choiceOf, letterSpots } from './practice-kinds.ts';
import type { TestQuestion } from './test-parts.ts';

/** Where the pupil answers: on the paper itself, or on the answer sheet as in the national tests. */
export type Where = 'paper' | 'sheet';

/** One question of a test, never parted by a page break. `label` stands before its words: `Câu 3.` */
export function askQuestion(question: TestQuestion, label: string, where: Where, context: PaperContext): PaperNode {
  const [first, ...rest] = context.nodes(
    question.kind === 'find-signs' ? letterSpots(question.prompt, question) : question.prompt,
  );
  const name = { text: `${label} `, bold: true };
  const prompt: PaperNode[] =
    first?.type === 'paragraph'
      ? [{ ...first, spans: [name, ...first.spans] }, ...rest]
      : [paragraph(name), ...(first ? [first, ...rest] : [])];
  return {
    type: 'keep',
    children: [...prompt, ...choicesOf(question, where, context), ...(where === 'paper' ? roomFor(question) : [])],
  };
}

/** a, b, c, d: the name of a statement. */
export const statementName = (index: number): string => letterOf(index).toLowerCase();

/** What is chosen from, judged, put in order or brought together. */
function choicesOf(question: TestQuestion, where: Where, context: PaperContext): PaperNode[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return [{ type: 'choices', items: question.options.map((option) => choiceOf(option, context)) }];
    case 'true-false': {
      const statements = question.options.map(({ text }, i) =>
        paragraph({ text: `${statementName(i)}) ` }, ...context.spans(text)),
      );
      if (where === 'sheet') return statements;
      const tick = () => [paragraph({ drawn: 'box' })];
      const head = ['Ý', 'Đúng', 'Sai'].map((text) => [paragraph({ text, bold: true })]);
      return [
        {
          type: 'table',
          columns: [7, 1, 1],
          frame: 'grid',
          head,
          rows: statements.map((statement) => [[statement], tick(), tick()]),
        },
      ];
    }
    case 'order':
      return askOrder(question, context);
    case 'match':
      return askMatch(question, context);
    case 'find-signs':
      return askSigns();
    case 'short-answer':
    case 'essay':
      return [];
    default:
      return question satisfies never;
  }
}

/** Lines for those who write on the paper itself. */
function roomFor({ kind }: TestQuestion): PaperNode[] {
  if (kind === 'short-answer') return [{ type: 'lines', count: 1 }];
  return kind === 'essay' ? [{ type: 'lines', count: 8 }] : [];
}
