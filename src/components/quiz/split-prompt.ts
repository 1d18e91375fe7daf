import type { Flow, Paragraph } from '../../curriculum/tree.ts';

/**
 * A legend holds words only. The paragraphs that open a prompt go into it; what the prompt shows (a message, a list)
 * follows, and the question after that stands on its own. The order of the author's words stays.
 */
export function splitPrompt(prompt: readonly Flow[]): { asked: Paragraph[]; shown: Flow[]; last: Flow[] } {
  const isParagraph = (node: Flow): node is Paragraph => node.type === 'paragraph';
  const first = prompt.findIndex((node) => !isParagraph(node));
  if (first < 0) return { asked: prompt.filter(isParagraph), shown: [], last: [] };
  const end = prompt.findLastIndex((node) => !isParagraph(node)) + 1;
  return {
    asked: prompt.slice(0, first).filter(isParagraph),
    shown: prompt.slice(first, end),
    last: prompt.slice(end),
  };
}
