import { blocksThat, inClassOf } from '../blocks/registry.ts';
import { walk, type At, type BlockNode, type Flow } from '../curriculum/tree.ts';
import { countTieng } from './tieng.ts';

/** What a pupil reads on a lesson's page between two things to do there: so many tiếng, from this place on. */
export interface Wait {
  tieng: number;
  /** Where its first word stands; null where there is none. */
  at: At | null;
}

/**
 * Every wait of a lesson's page, its two ends counted too. Things to do: a task that the page marks or that is written
 * there, a message with signs to press, a discussion with answers to open, a vote, a ticket. `body`: as pupils have it.
 */
export function waitsIn(body: readonly Flow[]): Wait[] {
  const waits: Wait[] = [{ tieng: 0, at: null }];
  walk(body, (node, parents) => {
    if (node.type === 'block' && isInput(node)) waits.push({ tieng: 0, at: null });
    // What an input asks is read while it is answered.
    const hidden = parents.some((parent) => 'name' in parent && HIDDEN.includes(parent.name));
    if (node.type !== 'text' || hidden) return;
    const wait = waits.at(-1)!;
    wait.tieng += countTieng(node.value);
    wait.at ??= node.at;
  });
  return waits;
}

export const longestWait = (body: readonly Flow[]): number => Math.max(...waitsIn(body).map(({ tieng }) => tieng));

const HIDDEN = ['Answer', 'Why', ...blocksThat((inClass) => inClass === null || inClass.input === true)];

function isInput(node: BlockNode): boolean {
  const input = inClassOf(node.name)?.input ?? false;
  return typeof input === 'boolean' ? input : input(node);
}
