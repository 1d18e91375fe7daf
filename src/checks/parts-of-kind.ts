import { findBlocks, type BlockNode } from '../curriculum/tree.ts';
import { isKind, kinds, type Kind } from '../questions/kinds.ts';
import { why } from '../questions/why.ts';
import { documentsOf, rule } from './rule.ts';

/** What may stand in an exercise of a kind, besides prose. */
const ownParts = (kind: Kind): string[] => {
  const { tags, spots = {}, ofTags } = kinds[kind];
  return [...Object.keys(tags), ...Object.keys(spots), ...(ofTags.why === 'itself' ? ['Why'] : [])];
};
const ALL = new Set(
  Object.values(kinds).flatMap(({ tags, spots = {} }) => [...Object.keys(tags), ...Object.keys(spots), 'Why']),
);
/** The tags with a <Why> of their own. */
const PIECES = why.inside ?? [];

/** An exercise holds only the parts its kind has: any other would be lost. */
export const partsOfKind = rule(
  'phan-cau-hoi',
  (content, report) => {
    for (const document of documentsOf(content, 'text', 'questions')) {
      for (const { node: exercise } of findBlocks(document.tree, 'Question', 'Task')) {
        const { kind } = exercise.props;
        // Open work has no parts; an unknown kind has been reported by its attribute.
        const own = isKind(kind) ? ownParts(kind) : kind === 'open' ? SIGNED : null;
        if (!own) continue;
        for (const { node, parents } of findBlocks((exercise as BlockNode).children, ...ALL)) {
          const inPart = parents.some((parent) => parent.type === 'mark' && PIECES.includes(parent.name));
          const isSpot = exercise.name === 'Task' && SIGNED.includes(node.name);
          if (own.includes(node.name) || isSpot || parents.some(isPart(own)) || (node.name === 'Why' && inPart))
            continue;
          const fix =
            node.name === 'Why' && PIECES.some((name) => own.includes(name))
              ? 'Đặt <Why> vào trong từng lựa chọn.'
              : own.length > SIGNED.length || isKind(kind)
                ? `Đổi thành ${own.map((name) => `<${name}>`).join(', ')}, hoặc đổi kind của câu.`
                : 'Thêm kind="…" cho <Task>, ví dụ kind="single", hoặc viết phần này thành chữ thường.';
          report(
            document,
            node.at,
            `<${node.name}> không có chỗ trong câu loại ${String(kind)}.`,
            'Phần này sẽ bị mất.',
            fix,
          );
        }
      }
    }
  },
  { alone: 'lesson' },
);

/** A message in a task is marked as anywhere in a lesson. */
const SIGNED = ['Sign', 'Decoy'];
const isPart = (own: readonly string[]) => (parent: { type: string; name?: string }) =>
  parent.type === 'mark' && own.includes(parent.name ?? '');
