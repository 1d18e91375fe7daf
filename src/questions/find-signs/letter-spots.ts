import type { Flow, Inline, MarkNode, Node } from '../../curriculum/tree.ts';
import { letterOf } from '../../document/paper.ts';
import type { WithOptions } from '../options.ts';

/** The prompt with its phrases under the letters of the options, in bold; `put` says what is left of their tags. */
export function letterSpots({ prompt, options }: WithOptions, put: (lettered: MarkNode) => Inline[]): Flow[] {
  const letter = <N extends Node>(node: N): N | Inline => {
    const index =
      node.type === 'mark'
        ? options.findIndex(({ at }) => at.line === node.at.line && at.column === node.at.column)
        : -1;
    if (index >= 0 && node.type === 'mark') {
      const name: Inline = { type: 'text', value: `(${letterOf(index)}) `, names: true, at: node.at };
      return { type: 'strong', at: node.at, children: put({ ...node, children: [name, ...node.children] }) };
    }
    return 'children' in node ? ({ ...node, children: node.children.map(letter) } as N) : node;
  };
  return prompt.map(letter) as Flow[];
}

/** The letter that a phrase stands under; none where nobody asks for it by a letter. */
export function letterIn({ children: [first] }: MarkNode): string | undefined {
  return first?.type === 'text' && first.names ? first.value.slice(1, -2) : undefined;
}
