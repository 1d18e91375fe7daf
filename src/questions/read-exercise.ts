import type { BlockNode } from '../curriculum/tree.ts';
import { kinds, type Exercise, type Kind } from './kinds.ts';
import { takeMarks } from './read-parts.ts';

/** The tags whose marks make up an answer, whatever the kind: each stands in a paragraph of nothing else. */
export const PARTS: readonly string[] = [
  ...new Set(
    Object.values(kinds).flatMap(({ tags }) =>
      Object.values(tags).flatMap(({ name, kind, inside }) =>
        kind === 'mark' && inside?.includes('Question') ? [name] : [],
      ),
    ),
  ),
  'Why',
];

/**
 * The content of a <Question> or of a <Task> as the exercise of its kind. What a task says in <Answer> beside it is no
 * part of what it asks.
 */
export function readExercise(node: BlockNode, kind: Kind, id: string): Exercise {
  const { prompt, marks } = takeMarks(node.children, [...PARTS, 'Answer']);
  const own = kinds[kind].read({ prompt, marks, props: node.props });
  return { id, kind, prompt, at: node.at, ...own } as Exercise;
}
