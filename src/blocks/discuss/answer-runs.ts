import { findBlocks, textOf, wholly, type BlockNode, type Flow } from '../../curriculum/tree.ts';

/** Cuts nodes into runs, in order: those that are expected answers (folded away on a page) and those that are not. */
export function answerRuns(nodes: readonly Flow[]): { answers: boolean; nodes: Flow[] }[] {
  const runs: { answers: boolean; nodes: Flow[] }[] = [];
  for (const node of nodes) {
    const answers = wholly(node, ['Answer']) !== null;
    const last = runs.at(-1);
    if (last?.answers === answers) last.nodes.push(node);
    else runs.push({ answers, nodes: [node] });
  }
  return runs;
}

/** Whether there are expected answers, which a page folds away to be opened. */
export const hasAnswers = ({ children }: BlockNode): boolean =>
  textOf(findBlocks(children, 'Answer').map(({ node }) => node)) !== '';
