import { walk, type BlockNode, type MarkNode, type Node } from '../model/tree.ts';

/** The tell-tale signs of a message in reading order; a sign's number is its place here, from 1. */
export function signsOf(message: BlockNode): MarkNode[] {
  const signs: MarkNode[] = [];
  walk(message.children, (node) => {
    if (node.type === 'mark' && node.name === 'Sign') signs.push(node);
  });
  return signs;
}

/** Numbers of signs by node: a face gets only its node, and the message that numbers it is rendered first. */
const numbers = new WeakMap<Node, number>();
export const numberSigns = (message: BlockNode): MarkNode[] => {
  const signs = signsOf(message);
  signs.forEach((sign, index) => numbers.set(sign, index + 1));
  return signs;
};
/** null for a sign outside any message. */
export const numberOf = (sign: MarkNode): number | null => numbers.get(sign) ?? null;
