import { AlertFile } from '../curriculum/alert.ts';
import { fieldName } from '../curriculum/field-names.ts';
import { hint } from '../curriculum/suggest.ts';
import { documentOf, isRead, isWhole, rule } from './rule.ts';

/** A warning names lessons and places of help that there are, and that its grades have. */
export const alertNames = rule('ten-trong-canh-bao', (content, report) => {
  const { alerts, lessons, office } = content.curriculum;
  for (const { file, status, lessons: named, call, grades } of alerts) {
    const document = documentOf(content, file);
    for (const [index, slug] of named.entries()) {
      const lesson = lessons.find((one) => one.slug === slug);
      const at = () => document.placeOf(['lessons', index]);
      if (!lesson)
        report(
          document,
          at,
          `Không có bài nào tên “${slug}”.`,
          'Người đọc cảnh báo sẽ không tìm được bài dạy về chiêu này.',
          hint(
            slug,
            lessons.map((one) => one.slug),
            (one) => lessons.find((lesson) => lesson.slug === one)!.title,
          ),
        );
      else if (
        status === 'published' &&
        isWhole(content, lesson) &&
        !lesson.texts.some((text) => text.grades.some((grade) => grades.includes(grade)))
      )
        report(
          document,
          at,
          `Bài “${slug}” không có lớp nào trong các lớp của cảnh báo.`,
          'Cảnh báo sẽ không hiện ở trang nào của bài ấy.',
          `Sửa ${fieldName(AlertFile, ['grades'])} của cảnh báo, hoặc bỏ bài này khỏi ${fieldName(AlertFile, ['lessons'])}.`,
        );
    }
    if (!isRead(content, 'office')) continue;
    const known = office.contacts.map(({ id }) => id);
    for (const [index, id] of call.entries())
      if (!known.includes(id))
        report(
          document,
          () => document.placeOf(['call', index]),
          `Không có nơi giúp đỡ nào mang mã “${id}”.`,
          'Người gặp nạn phải biết gọi ai.',
          `${hint(id, known, (one) => office.contacts.find((contact) => contact.id === one)!.name)} Nơi mới thì khai thêm ở mục Đơn vị (content/office.yaml).`,
        );
  }
});
