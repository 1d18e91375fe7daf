import { AlertFile } from '../curriculum/alert.ts';
import { fieldName } from '../curriculum/field-names.ts';
import { showDate } from '../curriculum/show-date.ts';
import { documentOf, rule } from './rule.ts';

/** A warning does not end before it is posted, is not posted before the trick began, and is put right after that. */
export const alertDays = rule('ngay-canh-bao', (content, report) => {
  for (const { file, posted, since, until, corrected } of content.curriculum.alerts) {
    const document = documentOf(content, file);
    if (until < posted)
      report(
        document,
        document.placeOf(['until']),
        `Cảnh báo hết hiệu lực ngày ${showDate(until)}, trước ngày đăng ${showDate(posted)}.`,
        'Nó sẽ vào phần lưu ngay khi đăng, không ai thấy ở trang nhà.',
        'Sửa ngày cuối cùng (until) thành một ngày sau ngày đăng (posted); chưa rõ thì lấy hết năm học.',
      );
    // A month or a year is compared as far as it is told.
    if (posted.slice(0, since.length) < since)
      report(
        document,
        document.placeOf(['since']),
        `Chiêu này có từ ${showDate(since)}, sau ngày đăng ${showDate(posted)}.`,
        'Không cảnh báo được điều chưa xảy ra: có lẽ gõ nhầm một trong hai ngày.',
        `Xem lại ${fieldName(AlertFile, ['since'])} theo nguồn, hoặc sửa ${fieldName(AlertFile, ['posted'])}.`,
      );
    for (const [index, { date }] of corrected.entries()) {
      const before = corrected[index - 1]?.date ?? posted;
      if (date < before)
        report(
          document,
          document.placeOf(['corrected', index, 'date']),
          `Lần sửa này ghi ngày ${showDate(date)}, trước ${index ? 'lần sửa ở trên' : 'ngày đăng'} (${showDate(before)}).`,
          'Mục cuối là bản đang dùng: nguồn tin và bản in ghi ngày ấy.',
          'Sửa ngày gõ nhầm, hoặc xếp các lần sửa từ cũ đến mới.',
        );
    }
  }
});
