import { findBlocks } from '../curriculum/tree.ts';
import { hint } from '../curriculum/suggest.ts';
import { atAttribute } from '../reading/place.ts';
import { documentsOf, rule } from './rule.ts';

/** A wrong answer that stands for no misconception: a slip of memory. */
const NO_MYTH = 'none';

/** A wrong answer names a misconception that the list knows; a right one names none. */
export const knownMyths = rule('ngo-nhan', (content, report) => {
  if (!documentsOf(content, 'myths').every(({ whole }) => whole)) return;
  const known = content.curriculum.myths.map(({ id }) => id);
  for (const document of documentsOf(content, 'text', 'questions')) {
    for (const { node } of findBlocks(document.tree, 'Option', 'Statement')) {
      const { myth, right } = node.props;
      if (typeof myth !== 'string') continue;
      const at = atAttribute(document.source, node.at, 'myth');
      if (right === true)
        report(
          document,
          at,
          'Điều đúng thì không phải ngộ nhận.',
          'Báo cáo đếm ngộ nhận theo những chỗ sai mà học sinh chọn.',
          'Bỏ myth ở đây, hoặc bỏ right.',
        );
      else if (myth !== NO_MYTH && !known.includes(myth))
        report(
          document,
          at,
          `Không có ngộ nhận nào mang mã “${myth}”.`,
          'Ngộ nhận lấy trong content/myths, để thầy cô biết em đang nghĩ gì.',
          `${hint(myth, known)} Câu sai chỉ vì nhớ sai thì viết myth="${NO_MYTH}".`,
        );
    }
  }
});
