import type { Flow, MarkNode } from '../model/tree.ts';

/** The mark that wraps a whole paragraph (`<Reply>…</Reply>` on its own line), or null. */
export function wholeMark(node: Flow, name: string): MarkNode | null {
  if (node.type !== 'paragraph') return null;
  const inside = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const only = inside.length === 1 ? inside[0]! : null;
  return only?.type === 'mark' && only.name === name ? only : null;
}

/** Cuts nodes into runs, in order: those that are expected answers (folded away on a page) and those that are not. */
export function answerRuns(nodes: readonly Flow[]): { answers: boolean; nodes: Flow[] }[] {
  const runs: { answers: boolean; nodes: Flow[] }[] = [];
  for (const node of nodes) {
    const answers = wholeMark(node, 'Answer') !== null;
    const last = runs.at(-1);
    if (last?.answers === answers) last.nodes.push(node);
    else runs.push({ answers, nodes: [node] });
  }
  return runs;
}
