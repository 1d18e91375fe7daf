import { textOf, walk, wholly, type Flow } from '../curriculum/tree.ts';
import { lessonRule } from './rule.ts';

/** Who says or does what: each is a paragraph of its block, and elsewhere would be shown to all or lost. */
const IN_PHASE = ['Teacher', 'Students', 'Say', 'Show'];
const SPEECH = ['Answer', 'Reply', 'Side', ...IN_PHASE];

/**
 * An answer, a reply, a side of a debate, what teacher or pupils do is a paragraph alone, directly in its block; a
 * phase holds nothing else.
 */
export const wholeParagraphs = lessonRule('boc-ca-doan', ({ documents }, report) => {
  for (const document of documents) {
    walk(document.tree, (node, parents) => {
      if (node.type === 'mark' && SPEECH.includes(node.name)) {
        const [block, paragraph] = parents.slice(-2);
        if (block?.type === 'block' && paragraph?.type === 'paragraph' && wholly(paragraph, [node.name])) return;
        report(
          document,
          node.at,
          `Thẻ <${node.name}> không đứng riêng một đoạn.`,
          'Viết lẫn với chữ khác hay trong danh sách, phần này hiện ra trước cả lớp hoặc bị mất.',
          `Để <${node.name}>…</${node.name}> một dòng riêng, giữa hai dòng trống, không gạch đầu dòng, không chữ nào bên cạnh.`,
        );
      }
      if (node.type !== 'block' || node.name !== 'Phase') return;
      for (const part of forAnyGrade(node.children)) {
        if (hasMark(part)) continue;
        const shown = part.type === 'block' ? `<${part.name}>` : `“${textOf([part]).trim().slice(0, 40)}”`;
        report(
          document,
          part.at,
          `Trong <Phase>, ${shown} không thuộc về ai.`,
          'Kế hoạch ghi thầy cô làm gì và học sinh làm gì, kịch bản ghi lời nói và thứ giơ lên; phần này sẽ bị mất.',
          'Viết vào <Teacher>, <Students>, <Say> hoặc <Show>, hoặc chuyển ra ngoài <Phase>.',
        );
      }
    });
  }
});

/** The pieces of a phase, those of a single grade too. */
const forAnyGrade = (nodes: readonly Flow[]): Flow[] =>
  nodes.flatMap((node) => (node.type === 'block' && node.name === 'Grades' ? forAnyGrade(node.children) : [node]));

/** What is said by someone but stands in a wrong way is told at its tag. */
function hasMark(node: Flow): boolean {
  let found = false;
  walk([node], (inner) => void (found ||= inner.type === 'mark' && IN_PHASE.includes(inner.name)));
  return found;
}
