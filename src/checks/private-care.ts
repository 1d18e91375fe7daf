import { blocksThat } from '../blocks/registry.ts';
import { findBlocks } from '../curriculum/tree.ts';
import { documentOf, rule } from './rule.ts';

/** What makes a pupil show before the class what they think or have met. */
const IN_PUBLIC = blocksThat((inClass) => inClass?.work?.inPublic ?? false);

/** A private lesson asks nobody to speak or act before the others, and shows no one's answer. */
export const privateCare = rule('rieng-tu', (content, report) => {
  for (const lesson of content.curriculum.lessons.filter(({ care }) => care === 'private'))
    for (const { file } of lesson.texts) {
      const document = documentOf(content, file);
      for (const { node } of findBlocks(document.tree, ...IN_PUBLIC))
        report(
          document,
          node.at,
          `Bài riêng tư không có thẻ <${node.name}>.`,
          'Em từng gặp chuyện sẽ phải nói trước lớp, hoặc bị bạn đoán ra.',
          'Đổi thành việc làm một mình trên giấy: <Task>, <Comic>, <Keep>.',
        );
    }
});
