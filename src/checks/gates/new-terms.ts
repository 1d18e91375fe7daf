import { findBlocks } from '../../curriculum/tree.ts';
import { gate } from './gate.ts';

/** A lesson explains no more new words than its readers keep. */
export const newTerms = gate('tu-moi', 'số từ mới', ({ document, group, text }, report) => {
  const { terms: most, name } = group;
  const terms = findBlocks(text.body, 'Term');
  if (terms.length <= most) return;
  report(
    document,
    terms[most]!.node.at,
    `Bài giải nghĩa ${terms.length} từ mới (nhiều nhất ${most} ở lớp ${name}).`,
    'Quá nhiều từ mới một tiết thì em nhớ từ mà quên việc phải làm.',
    'Giữ những từ cần cho ý chính; từ khác nói bằng lời thường.',
  );
});
