import { textOf, walk, type MarkNode } from '../../curriculum/tree.ts';
import { kindOf, type Question } from '../../questions/kinds.ts';
import { gate } from './gate.ts';

const FEWEST = 2;
/** What anyone says first, or kindly: a phrase that begins so gives itself away. */
const GREETING =
  /^\P{L}*(?:(?:\p{L}+ ){0,2}(?:xin )?chào|chúc|kính|a ?lô|alô|hello|hi|dạ|vâng|ừ|cảm ơn|cám ơn)(?!\p{L})/iu;

/**
 * In a search for signs the stranger also says harmless things: at least two that are no greeting, so that to mark
 * whatever the stranger says is no way.
 */
export const innocentPhrases = gate(
  'cho-vo-hai',
  'chỗ vô hại trong lời người lạ',
  ({ questions, questionFile }, report) => {
    for (const question of questions) {
      const { harmless } = kindOf(question).ofTags;
      if (harmless === null) continue;
      const innocent = strangersOwn(question, harmless).filter((decoy) => !GREETING.test(textOf(decoy.children)));
      if (innocent.length >= FEWEST) continue;
      report(
        questionFile,
        question.at,
        `Câu “${question.id}” có ${innocent.length} chỗ vô hại trong lời của chính người lạ, không kể lời chào (cần ${FEWEST}).`,
        'Đánh dấu hết lời người lạ, trừ câu chào, là được trọn điểm mà không cần hiểu.',
        `Thêm <${harmless}> ở những câu bình thường của người lạ: nói ngày giờ, tả món đồ, hẹn gặp…`,
      );
    }
  },
);

/** The harmless phrases that the one who writes says, not the one who answers. */
function strangersOwn({ prompt }: Question, harmless: string): MarkNode[] {
  const found: MarkNode[] = [];
  walk(prompt, (node, parents) => {
    if (node.type !== 'mark' || node.name !== harmless) return;
    if (!parents.some((parent) => parent.type === 'mark' && parent.name === 'Reply')) found.push(node);
  });
  return found;
}
