import type { Pace } from '../curriculum/pace.ts';
import type { BlockNode } from '../curriculum/tree.ts';

/** What a block is while a lesson is taught: whoever measures a lesson, shows it or guards it asks this. */
export interface InClass {
  /** How pupils read its words: told, said in a message, asked of them, or like what stands around it. */
  read: 'story' | 'message' | 'task' | 'around';
  /** What the class answers or works on; null: it is only read or told. */
  work: Work | null;
  /** Whether a pupil does something there on the page; `true`: always, and what it asks is read meanwhile. */
  input: boolean | ((node: BlockNode) => boolean);
}

export interface Work {
  /** The least it takes besides reading its words, in minutes. */
  minutes(pace: Pace, node: BlockNode): number;
  /** Whether pupils show before the class what they think or have met: no private lesson may ask that. */
  inPublic: boolean;
}

/** Words among words. */
export const READ: InClass = { read: 'around', work: null, input: false };

/** What is done together, and on no page. */
export const work = (minutes: Work['minutes'], where: 'in public' | 'together'): InClass => ({
  read: 'task',
  work: { minutes, inPublic: where === 'in public' },
  input: false,
});
