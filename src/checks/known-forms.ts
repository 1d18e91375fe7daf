import { hint } from '../curriculum/suggest.ts';
import { documentOf, isRead, rule } from './rule.ts';

/** A scam form a lesson lists exists. */
export const knownForms = rule('hinh-thuc', (content, report) => {
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
  }
});
