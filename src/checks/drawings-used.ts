import { findBlocks } from '../curriculum/tree.ts';
import { START } from '../reading/document.ts';
import { nameOf } from './known-drawings.ts';
import { documentsOf, rule } from './rule.ts';

/** Every drawing is shown by some question. */
export const drawingsUsed = rule('hinh-khong-dung', (content, report) => {
  const questions = documentsOf(content, 'questions');
  if (content.documents.some(({ whole }) => !whole)) return;
  const used = new Set(
    questions.flatMap(({ tree }) => findBlocks(tree, 'Option', 'Item', 'Pair')).map(({ node }) => node.props.picture),
  );
  for (const drawing of documentsOf(content, 'drawing')) {
    const name = nameOf(drawing.file);
    if (!used.has(name))
      report(
        drawing,
        START,
        `Hình “${name}” chưa được dùng ở câu hỏi nào.`,
        'Có thể một lựa chọn đã ghi nhầm tên hình khác.',
        `Ghi picture="${name}" vào lựa chọn cần hình này, hoặc xoá tệp.`,
      );
  }
});
