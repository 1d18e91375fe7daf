import { findBlocks } from '../curriculum/tree.ts';
import { documentOf, isWhole, lessonRule } from './rule.ts';

/** Every source a lesson declares is used by a <Fact>. */
export const sourcesUsed = lessonRule('nguon-khong-dung', (content, report) => {
  for (const lesson of content.curriculum.lessons) {
    if (!isWhole(content, lesson)) continue;
    const used = new Set(
      lesson.texts.flatMap(({ body }) => findBlocks(body, 'Fact')).map(({ node }) => node.props.source),
    );
    const document = documentOf(content, lesson.file);
    for (const [index, { id }] of lesson.sources.entries()) {
      if (used.has(id)) continue;
      report(
        document,
        document.placeOf(['sources', index]),
        `Nguồn “${id}” chưa được dùng ở chỗ nào.`,
        'Danh sách nguồn chỉ nên có những gì bài thật sự dựa vào.',
        `Bọc điều lấy từ nguồn này bằng <Fact source="${id}">…</Fact>, hoặc bỏ nguồn.`,
      );
    }
  }
});
