import type { Kind } from '../questions/question.ts';
import { findBlocks, type BlockNode } from '../curriculum/tree.ts';
import { documentsOf, rule } from './rule.ts';

const PARTS: Record<Kind, readonly string[]> = {
  single: ['Option'],
  multiple: ['Option'],
  'true-false': ['Statement'],
  'short-answer': ['Accept', 'Why'],
  order: ['Item'],
  match: ['Pair'],
  'find-signs': ['Sign', 'Decoy'],
  story: ['Scene', 'Choice'],
  essay: ['Guide'],
};

/** A question holds only the parts its kind has: any other would be lost. */
export const partsOfKind = rule('phan-cau-hoi', (content, report) => {
  for (const document of documentsOf(content, 'questions')) {
    for (const { node: question } of findBlocks(document.tree, 'Question')) {
      const kind = question.props.kind as Kind;
      const own = Object.hasOwn(PARTS, kind) ? PARTS[kind] : null;
      if (!own) continue;
      for (const { node, parents } of findBlocks(
        (question as BlockNode).children,
        ...new Set(Object.values(PARTS).flat()),
      )) {
        const inPart = parents.some(
          (parent) => parent.type === 'mark' && ['Option', 'Statement', 'Item', 'Pair', 'Choice'].includes(parent.name),
        );
        if (own.includes(node.name) || (node.name === 'Why' && inPart)) continue;
        const fix =
          node.name === 'Why' && kind !== 'find-signs'
            ? 'Đặt <Why> vào trong từng lựa chọn.'
            : `Đổi thành ${own.map((name) => `<${name}>`).join(', ')}, hoặc đổi kind của câu.`;
        report(document, node.at, `<${node.name}> không có chỗ trong câu loại ${kind}.`, 'Phần này sẽ bị mất.', fix);
      }
    }
  }
});
