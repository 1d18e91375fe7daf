import { picturedIn } from '../curriculum/tree.ts';
import { START } from '../reading/document.ts';
import { nameOf } from './known-drawings.ts';
import { documentsOf, rule } from './rule.ts';

/** Every drawing is shown by some question or exercise, or by a page of help. */
export const drawingsUsed = rule('hinh-khong-dung', (content, report) => {
  if (content.documents.some(({ whole }) => !whole)) return;
  const used = new Set([
    ...documentsOf(content, 'text', 'questions').flatMap((document) =>
      picturedIn(document.tree).map(({ picture }) => picture),
    ),
    ...content.curriculum.help.map(({ picture }) => picture),
  ]);
  for (const drawing of documentsOf(content, 'drawing')) {
    const name = nameOf(drawing.file);
    if (!used.has(name))
      report(
        drawing,
        START,
        `Hình “${name}” chưa được dùng ở câu hỏi hay bài nào.`,
        'Có thể một lựa chọn đã ghi nhầm tên hình khác.',
        `Ghi picture="${name}" vào lựa chọn cần hình này, hoặc xoá tệp.`,
      );
  }
});
