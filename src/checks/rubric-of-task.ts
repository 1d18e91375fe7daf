import { hint } from '../curriculum/suggest.ts';
import { findBlocks } from '../curriculum/tree.ts';
import { atAttribute } from '../reading/place.ts';
import { documentsOf, lessonRule } from './rule.ts';

/** A rubric is of a task of its own text. */
export const rubricOfTask = lessonRule('tieu-chi-cua-bai', (content, report) => {
  for (const document of documentsOf(content, 'text')) {
    const known = findBlocks(document.tree, 'Task').flatMap(({ node: { props } }) =>
      typeof props.id === 'string' ? [props.id] : [],
    );
    for (const { node } of findBlocks(document.tree, 'Rubric')) {
      const { of } = node.props;
      if (typeof of !== 'string' || known.includes(of)) continue;
      report(
        document,
        atAttribute(document.source, node.at, 'of'),
        `Không có bài nào trên phiếu mang mã “${of}”.`,
        'Bảng tiêu chí phải nói chấm bài nào.',
        known.length ? hint(of, known) : 'Thêm id="…" cho <Task> ấy.',
      );
    }
  }
});
