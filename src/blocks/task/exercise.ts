import type { BlockNode } from '../../curriculum/tree.ts';
import { isKind, type Exercise } from '../../questions/kinds.ts';
import { readExercise } from '../../questions/read-exercise.ts';

/** The exercise that a task holds; null where it is open work: to write, draw, talk, fill a table. */
export function exerciseOf(node: BlockNode): Exercise | null {
  const { kind, id, title } = node.props;
  return isKind(kind) ? readExercise(node, kind, String(id ?? title)) : null;
}
