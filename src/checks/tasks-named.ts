import { findBlocks } from '../curriculum/tree.ts';
import { atAttribute } from '../reading/place.ts';
import { documentsOf, lessonRule } from './rule.ts';

/** An exercise has an id of its own, and only an easier task stands in for another. */
export const tasksNamed = lessonRule('ma-bai', (content, report) => {
  for (const document of documentsOf(content, 'text')) {
    for (const { node } of findBlocks(document.tree, 'Task')) {
      const { kind, id, instead, for: whom } = node.props;
      if (kind !== 'open' && id === undefined)
        report(
          document,
          node.at,
          `Bài “${String(node.props.title)}” chưa có mã.`,
          'Trang nhớ chỗ đang làm và chấm bài theo mã.',
          'Thêm id="bai-1", mỗi bài một mã.',
        );
      if (instead !== undefined && whom !== 'support')
        report(
          document,
          atAttribute(document.source, node.at, 'instead'),
          `Bài “${String(node.props.title)}” có instead mà không phải bài dễ hơn.`,
          'Chỉ bài cho em cần giúp mới làm thay một bài khác; bài thêm thì làm sau.',
          'Thêm for="support", hoặc bỏ instead.',
        );
    }
  }
});
