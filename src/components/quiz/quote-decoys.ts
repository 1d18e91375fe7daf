import type { Flow, Node } from '../../curriculum/tree.ts';

/** A prompt as the page of answers shows it: its signs are explained, its innocent phrases are plain words again. */
export const quoteDecoys = (prompt: readonly Flow[]): Flow[] => prompt.map(plain);

function plain<N extends Node>(node: N): N {
  if (!('children' in node)) return node;
  const children = node.children.flatMap((child: Node): readonly Node[] =>
    child.type === 'mark' && child.name === 'Decoy' ? child.children.map(plain) : [plain(child)],
  );
  return { ...node, children } as N;
}
