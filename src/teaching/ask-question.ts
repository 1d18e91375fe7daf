import type { PaperContext } from '../blocks/define.ts';
import { paragraph } from '../document/nodes.ts';
import type { PaperNode } from '../document/paper.ts';
import type { Where } from '../questions/kind.ts';
import { kindOf } from '../questions/kinds.ts';
import type { TestQuestion } from './test-set.ts';

/** One question of a test, never parted by a page break. `label` stands before its words: `Câu 3.` */
export function askQuestion(question: TestQuestion, label: string, where: Where, context: PaperContext): PaperNode {
  const { paper } = kindOf(question);
  const [first, ...rest] = context.nodes(paper.prompt(question));
  const name = { text: `${label} `, bold: true };
  const prompt: PaperNode[] =
    first?.type === 'paragraph'
      ? [{ ...first, spans: [name, ...first.spans] }, ...rest]
      : [paragraph(name), ...(first ? [first, ...rest] : [])];
  return { type: 'keep', children: [...prompt, ...paper.ask(question, where, context)] };
}
