import type { PaperNode } from '../src/document/paper.ts';

/** Every node of a paper, at every depth. */
export function flatten(nodes: readonly PaperNode[]): PaperNode[] {
  return nodes.flatMap((node) => {
    const inside =
      'children' in node
        ? node.children
        : node.type === 'message'
          ? node.bubbles.flatMap(({ children }) => children)
          : node.type === 'list'
            ? node.items.flat()
            : node.type === 'table'
              ? [...(node.head ?? []), ...node.rows.flat()].flat()
              : [];
    return [node, ...flatten(inside)];
  });
}
