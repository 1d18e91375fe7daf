import type { BlockNode } from '../../curriculum/tree.ts';
import type { PropsOf } from '../define.ts';
import type { frame } from './schema.ts';

export type FrameNode = BlockNode<PropsOf<typeof frame>>;

/** Who says what in a frame; `asked`: the balloon is empty, its words are what is hoped for. */
export interface Balloon {
  who: string;
  words: string;
  asked: boolean;
}

/** `Bà: Trúng thưởng này!`: who speaks stands before the first colon. */
export function balloonsOf({ props: { says, fill } }: FrameNode): Balloon[] {
  return [
    { written: says, asked: false },
    { written: fill, asked: true },
  ].flatMap(({ written, asked }) => (written ? [{ ...parted(written), asked }] : []));
}

function parted(written: string): Pick<Balloon, 'who' | 'words'> {
  const [, who = '', words = written] = /^([^:]+):\s*(.+)$/s.exec(written) ?? [];
  return { who: who.trim(), words: words.trim() };
}

export const framesOf = ({ children }: Pick<BlockNode, 'children'>) => ({
  before: children.filter((node) => !isFrame(node)),
  frames: children.filter(isFrame),
});

const isFrame = (node: BlockNode['children'][number]): node is FrameNode =>
  node.type === 'block' && node.name === 'Frame';
