import { quote } from '../../curriculum/quote.ts';
import { showGrades } from '../../curriculum/grade.ts';
import type { NamedText, OfficeReport } from '../../curriculum/office-report.ts';
import { showDate } from '../../curriculum/show-date.ts';

/** One question an officer asks, with what is to be looked at; nothing to look at is said too. */
export interface Concern {
  id: string;
  name: string;
  /** What it means and what to do, in a sentence. */
  lead: string;
  items: string[];
  /** How many there are, where one item speaks of all of them. */
  count?: number;
  none: string;
}

/** What a concern is called, with how much there is of it. */
export const headOf = ({ name, items, count = items.length }: Concern): string => (count ? `${name} (${count})` : name);

export const showText = ({ title, grades }: NamedText): string => `${title} (lớp ${showGrades(grades)})`;

/** How things stand, question by question, those that hurry first. */
export function concernsOf({ standing, form, work }: Pick<OfficeReport, 'standing' | 'form' | 'work'>): Concern[] {
  const { review, contacts, sources, warnings, unread, prints, bulletins, released, debts } = standing;
  const { lesson_months, contact_months, source_months, ahead_days } = form.limits;
  return [
    {
      id: 'canh-bao',
      name: 'Cảnh báo sắp hết hiệu lực',
      lead: `Hết trong ${ahead_days} ngày tới, hoặc đã hết. Chiêu còn thì hẹn ngày mới, hết thì để vào phần lưu.`,
      items: warnings.map(({ title, until, over }) => `${title} – ${over ? 'đã hết' : 'hết'} ngày ${showDate(until)}`),
      none: 'Không có cảnh báo nào sắp hết hiệu lực.',
    },
    {
      id: 'noi-giup-do',
      name: 'Nơi giúp đỡ phải kiểm tra lại',
      lead: `Quá ${contact_months} tháng chưa gọi thử, hoặc chưa chắc còn dùng. Số sai thì người cần giúp gọi vào chỗ trống.`,
      items: contacts.map(
        ({ name, checked, why }) =>
          `${name} – kiểm tra ngày ${showDate(checked)}${why === 'unsure' ? ', chưa chắc còn dùng' : ''}`,
      ),
      none: 'Nơi giúp đỡ nào cũng vừa được kiểm tra.',
    },
    {
      id: 'ban-in',
      name: 'Bản in đã cũ',
      lead: released
        ? `Bài, cảnh báo đã sửa sau lần phát hành ngày ${showDate(released)}: bản đã in, bản tin đang dán nên thay.`
        : 'Tính từ lần phát hành gần nhất.',
      items: [
        ...bulletins.map(
          ({ title, was, now, changed }) =>
            `Cảnh báo ${quote(title)} – bản ngày ${showDate(was)}, đã sửa ngày ${showDate(now)}: ${changed}`,
        ),
        ...prints.map((print) => `${showText(print)} – đã phát bản ${print.was}, nay là bản ${print.now}`),
      ],
      none: released ? 'Bản đã phát hành nào cũng còn mới.' : 'Chưa có lần phát hành nào.',
    },
    {
      id: 'doc-lai',
      name: 'Bài đến hạn đọc lại',
      lead: `Quá ${lesson_months} tháng từ bản sửa cuối, hoặc sẽ quá trong ${ahead_days} ngày tới.`,
      items: review.map(
        (one) =>
          `${showText(one)} – bản ngày ${showDate(one.revised)}, ${one.late ? 'đã đến hạn' : 'đến hạn'} ${showDate(one.due)}`,
      ),
      none: 'Chưa bài nào đến hạn.',
    },
    {
      id: 'nguon',
      name: 'Nguồn phải mở lại',
      lead: `Quá ${source_months} tháng chưa ai mở đọc lại.`,
      items: sources.map(
        ({ title, publisher, lesson, read }) =>
          `${title}, ${publisher} – đọc ngày ${showDate(read)}, bài ${quote(lesson)}`,
      ),
      none: 'Nguồn nào cũng vừa được đọc.',
    },
    {
      id: 'nguoi-doc',
      name: 'Bài chưa ghi người đọc lần hai',
      lead: 'Mục người duyệt mới ghi tên đơn vị. Người đọc lần hai không phải người viết.',
      items:
        unread.length > 1 && unread.length === work.lessons.length
          ? [`Cả ${unread.length} bài đã đăng`]
          : unread.map(showText),
      count: unread.length,
      none: 'Bài nào cũng ghi người đọc lần hai.',
    },
    {
      id: 'no',
      name: 'Bài còn nợ chất lượng',
      lead: 'Đã đăng mà chưa đạt mức tự đặt; phải sửa xong trước ngày hẹn.',
      items: debts.map(
        (debt) => `${showText(debt)} – chưa đạt: ${debt.gates.join(', ')}; hẹn đến ${showDate(debt.until)}`,
      ),
      none: 'Không bài nào còn nợ.',
    },
  ];
}

/** What there is, in a line. */
export function countWork({ work }: Pick<OfficeReport, 'work'>): string {
  const pairs = work.lessons.reduce((sum, { grades }) => sum + grades.length, 0);
  return `${work.lessons.length} bài viết theo lứa tuổi, ${pairs} bài nếu đếm theo từng lớp; ${work.warnings.length} cảnh báo.`;
}
