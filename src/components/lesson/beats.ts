import { isBlock, textOf, type Flow } from '../../curriculum/tree.ts';

/** More loose words than these are read on a screen of their own, not above what they lead to. */
const SHORT = 260;

/**
 * Cuts an activity into what is on the screen at once: a block, with the few words that lead to it; what is left at the
 * end goes with the block before.
 */
export function beatsOf(nodes: readonly Flow[]): Flow[][] {
  const beats: Flow[][] = [];
  let loose: Flow[] = [];
  for (const node of nodes) {
    if (isLoose(node)) {
      loose.push(node);
      continue;
    }
    if (textOf(loose).length > SHORT) beats.push(loose, [node]);
    else beats.push([...loose, node]);
    loose = [];
  }
  if (!loose.length) return beats;
  if (beats.length && textOf(loose).length <= SHORT) beats.at(-1)!.push(...loose);
  else beats.push(loose);
  return beats;
}

const isLoose = (node: Flow): boolean => node.type !== 'block' || isBlock(node, 'Figure');
