import type { At, Flow, Inline, Node } from '../../curriculum/tree.ts';
import type { Question } from '../../questions/kinds.ts';

/** The prompt of a find-signs question with something else in the place of each of its phrases. */
export function mapSpots(
  { prompt, options }: Extract<Question, { kind: 'find-signs' }>,
  put: (place: number, inside: readonly Inline[], at: At) => Inline[],
): Flow[] {
  const map = <N extends Node>(node: N): Node[] => {
    const place =
      node.type === 'mark'
        ? options.findIndex(({ at }) => at.line === node.at.line && at.column === node.at.column)
        : -1;
    if (place >= 0 && node.type === 'mark') return put(place, node.children, node.at);
    if (node.type === 'list') return [{ ...node, items: node.items.map((item) => item.flatMap(map) as Flow[]) }];
    return ['children' in node ? ({ ...node, children: node.children.flatMap(map) } as Node) : node];
  };
  return prompt.flatMap(map) as Flow[];
}
