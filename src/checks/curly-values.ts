import { documentsOf, rule } from './rule.ts';
import { textsOf } from './texts.ts';

/** A value of a warning is not wrapped in curly quotes: Word puts them where a machine reads straight ones. */
export const curlyValues = rule('nhay-cong', (content, report) => {
  for (const document of documentsOf(content, 'alert'))
    for (const { text, path } of textsOf(document)) {
      if (!/^[“”„][^“”„]*[“”„]$/u.test(text.trim())) continue;
      report(
        document,
        document.placeOf(path ?? []),
        `“${String(path?.at(-1))}” được bọc cả trong dấu nháy cong của Word.`,
        'Máy coi dấu nháy cong là chữ: nó sẽ hiện trên trang, trên giấy, và làm hỏng ngày, mã.',
        'Xoá hai dấu nháy cong; giá trị cần nháy thì dùng nháy thẳng "…".',
      );
    }
});
