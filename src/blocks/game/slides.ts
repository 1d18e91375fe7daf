import type { PropsOf } from '../define.ts';
import type { ToSlides } from '../slides.ts';
import { needed } from './needed.ts';
import type { game } from './schema.ts';

export const GAME = 'Trò chơi';

/** Its rules for the class; what is needed is the teacher's. */
export const gameSlides: ToSlides = (node, _, context) => {
  const props = node.props as PropsOf<typeof game>;
  const notes = [`Cần có: ${needed(props)}.`, ...(props.rounds ? [`Số vòng: ${props.rounds}.`] : [])];
  return context.text(node.children, { tone: 'task', label: GAME, framed: true, title: props.title, notes });
};
