import { findBlocks, textOf, walk, type Flow } from '../curriculum/tree.ts';
import { countTieng } from './tieng.ts';

/**
 * The most tiếng that a pupil reads on a lesson's page between two things to do there, its two ends counted too. Things
 * to do: a task that the page marks, a message with signs to press, a discussion with answers to open, a vote, a
 * ticket. `body`: as pupils have it.
 */
export function longestWait(body: readonly Flow[]): number {
  let most = 0;
  let waited = 0;
  walk(body, (node, parents) => {
    if (node.type === 'block' && isInput(node)) {
      most = Math.max(most, waited);
      waited = 0;
    }
    // What an input asks is read while it is answered.
    const hidden = parents.some((parent) => 'name' in parent && HIDDEN.includes(parent.name));
    if (node.type === 'text' && !hidden) waited += countTieng(node.value);
  });
  return Math.max(most, waited);
}

const ALWAYS = ['Vote', 'Ticket'];
const HIDDEN = ['Answer', 'Why', 'FamilyNote', ...ALWAYS];

function isInput(block: Extract<Flow, { type: 'block' }>): boolean {
  if (ALWAYS.includes(block.name)) return true;
  if (block.name === 'Task') return typeof block.props.kind === 'string' && block.props.kind !== 'open';
  if (block.name === 'Message') return findBlocks([block], 'Sign', 'Decoy').length > 0;
  return block.name === 'Discuss' && textOf(findBlocks([block], 'Answer').map(({ node }) => node)) !== '';
}
