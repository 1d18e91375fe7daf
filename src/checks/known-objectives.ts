import { atAttribute } from '../reading/place.ts';
import { hint } from '../curriculum/suggest.ts';
import { findBlocks } from '../curriculum/tree.ts';
import { documentOf, lessonRule } from './rule.ts';

/** A question asks, a ticket asks, and an activity teaches, an objective that its own text declares. */
export const knownObjectives = lessonRule('muc-tieu', (content, report) => {
  for (const text of content.curriculum.lessons.flatMap((lesson) => lesson.texts)) {
    if (!documentOf(content, text.file).whole) continue;
    const known = text.objectives.map(({ id }) => id);
    const own = documentOf(content, text.file);
    for (const { node } of findBlocks(own.tree, 'Activity')) {
      if (typeof node.props.objectives !== 'string') continue;
      const unknown = node.props.objectives.split(/\s+/).find((id) => id && !known.includes(id));
      if (unknown)
        report(
          own,
          atAttribute(own.source, node.at, 'objectives'),
          `Bài không có mục tiêu nào mang mã “${unknown}”.`,
          'Trang kết quả dẫn học sinh từ mục tiêu về hoạt động dạy nó.',
          hint(unknown, known),
        );
    }
    for (const { node } of findBlocks(own.tree, 'Ticket')) {
      const { objective } = node.props;
      if (typeof objective !== 'string' || known.includes(objective)) continue;
      report(
        own,
        atAttribute(own.source, node.at, 'objective'),
        `Bài không có mục tiêu nào mang mã “${objective}”.`,
        'Câu hỏi đầu giờ và cuối giờ đo một mục tiêu đã khai ở đầu bài.',
        hint(objective, known),
      );
    }
    for (const { objective, at } of text.questions) {
      if (typeof objective !== 'string' || known.includes(objective)) continue;
      const document = documentOf(content, text.questionsFile!);
      report(
        document,
        atAttribute(document.source, at, 'objective'),
        `Bài không có mục tiêu nào mang mã “${objective}”.`,
        'Mỗi câu hỏi đo một mục tiêu đã khai ở đầu bai.mdx bên cạnh.',
        hint(objective, known),
      );
    }
  }
});
