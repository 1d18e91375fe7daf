import { wholly, type BlockNode, type MarkNode } from '../../curriculum/tree.ts';

/** The sides of a debate in the order in which they are first heard, each with its arguments. */
export function sidesOf({ children }: Pick<BlockNode, 'children'>) {
  const said = children.flatMap((child) => wholly(child, ['Side']) ?? []);
  const sides = [...Map.groupBy(said, ({ props }) => String(props.name))].map(([name, marks]) => ({
    name,
    arguments: marks satisfies MarkNode[],
  }));
  return { before: children.filter((child) => !wholly(child, ['Side'])), sides };
}
