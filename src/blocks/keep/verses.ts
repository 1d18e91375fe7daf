import type { Flow, Inline } from '../../curriculum/tree.ts';

/** Each line of verse as a paragraph of its own, so that no target runs them together. */
export const verseLines = (nodes: readonly Flow[]): Flow[] =>
  nodes.flatMap((node): Flow[] => {
    if (node.type !== 'paragraph') return [node];
    const lines: Inline[][] = [[]];
    for (const child of node.children) {
      if (child.type === 'break') lines.push([]);
      else lines.at(-1)!.push(child);
    }
    return lines.map((children) => ({ ...node, children }));
  });
