import { findBlocks, walk, type BlockNode, type Flow, type MarkNode } from '../../curriculum/tree.ts';
import type { PropsOf } from '../define.ts';
import type { sign } from '../../questions/find-signs/schema.ts';

export type SignNode = MarkNode<PropsOf<typeof sign>>;

/** The tell-tale signs of a message in reading order: their number on page and paper is their place here. */
export function signsOf(nodes: readonly Flow[]): SignNode[] {
  const signs: SignNode[] = [];
  walk(nodes, (node) => {
    if (node.type === 'mark' && node.name === 'Sign') signs.push(node as SignNode);
  });
  return signs;
}

/**
 * Numbers of signs by node: on the web a face gets only its node, and the message that numbers it is rendered first.
 */
const numbers = new WeakMap<MarkNode, number>();
export function numberSigns(nodes: readonly Flow[]): SignNode[] {
  const signs = signsOf(nodes);
  signs.forEach((node, index) => numbers.set(node as MarkNode, index + 1));
  return signs;
}
/** null for a sign outside any message. */
export const numberOf = (node: MarkNode): number | null => numbers.get(node) ?? null;

/** Whether there is something to press in a message: signs, or words that mean no harm. */
export const hasSigns = ({ children }: BlockNode): boolean => findBlocks(children, 'Sign', 'Decoy').length > 0;
