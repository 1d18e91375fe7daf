import type { BlockNode } from '../../curriculum/tree.ts';
import { toOption, takeMarks } from '../../questions/read-parts.ts';
import type { PropsOf } from '../define.ts';
import type { vote } from './schema.ts';

/** What is said before, and what is chosen from: read as the options of a question, none of them right. */
export function readVote({ children }: Pick<BlockNode, 'children'>) {
  const { prompt, marks } = takeMarks(children, ['Option']);
  return { prompt, options: marks.map(toOption) };
}

/** How a class shows what it chose. */
export const HOW: Record<PropsOf<typeof vote>['how'], string> = {
  corners: 'Mỗi ý một góc lớp. Em đứng vào góc của ý mình chọn.',
  hands: 'Thầy cô đọc từng ý. Em giơ tay ở ý mình chọn.',
  cards: 'Cả lớp cùng giơ thẻ chữ cái của ý mình chọn.',
  body: 'Mỗi ý một động tác. Em làm động tác của ý mình chọn.',
};
