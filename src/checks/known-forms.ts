import { hint } from '../curriculum/suggest.ts';
import { documentOf, isRead, lessonRule } from './rule.ts';

/** A scam form that a lesson lists exists, and one that a text lists is one of its lesson's. */
export const knownForms = lessonRule('hinh-thuc', (content, report) => {
  if (!isRead(content, 'scam-forms')) return;
  const known = content.curriculum.frameworks.forms.map(({ id }) => id);
  for (const lesson of content.curriculum.lessons) {
    const document = documentOf(content, lesson.file);
    for (const [index, id] of lesson.forms.entries()) {
      if (known.includes(id)) continue;
      report(
        document,
        document.placeOf(['forms', index]),
        `Không có hình thức lừa đảo nào mang mã “${id}”.`,
        'Tên hình thức được lấy trong content/frameworks/scam-forms.yaml.',
        hint(id, known),
      );
    }
    for (const text of lesson.texts) {
      const own = documentOf(content, text.file);
      for (const [index, id] of (text.forms ?? []).entries()) {
        if (lesson.forms.includes(id)) continue;
        report(
          own,
          own.placeOf(['forms', index]),
          `Bài chung không có hình thức “${id}” trong forms của lesson.yaml.`,
          'Một văn bản dạy một phần các hình thức của bài, không dạy hình thức khác.',
          hint(id, lesson.forms),
        );
      }
    }
  }
});
