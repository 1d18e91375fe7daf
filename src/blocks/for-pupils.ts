import type { Flow } from '../model/tree.ts';
import { blocks } from './registry.ts';

/** A piece of a lesson as pupils have it: what only teachers need is left out, at every depth. */
export function forPupils(nodes: readonly Flow[]): Flow[] {
  return nodes.flatMap((node): Flow[] => {
    if (node.type !== 'block') return [node];
    return blocks[node.name]?.teacherOnly ? [] : [{ ...node, children: forPupils(node.children) }];
  });
}
