import { textOf, walk, type BlockNode } from '../../curriculum/tree.ts';

/** Whether cells of a table in this task hold only dots: they are to be written in. */
export function hasCells({ children }: BlockNode): boolean {
  let found = false;
  walk(children, (node) => {
    if (node.type === 'table') found ||= node.rows.flat().some((cell) => textOf(cell).trim() === '…');
  });
  return found;
}
