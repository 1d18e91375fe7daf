import { documentOf, rule } from './rule.ts';

/** The history of a lesson runs forward: its last line is the revision that pages and papers name. */
export const historyOrder = rule('lich-su-thu-tu', (content, report) => {
  for (const { file, revisions } of content.curriculum.lessons) {
    const document = documentOf(content, file);
    for (const [index, { date }] of revisions.entries()) {
      const before = revisions[index - 1]?.date;
      if (before === undefined || before <= date) continue;
      report(
        document,
        document.placeOf(['revisions', index, 'date']),
        `Lần sửa này ghi ngày ${date}, trước lần sửa ở dòng trên (${before}).`,
        'Dòng cuối là bản đang dùng: trang và bản in ghi ngày ấy, và nhắc kiểm tra lại sau đó một năm.',
        'Sửa ngày gõ nhầm, hoặc xếp các lần sửa từ cũ đến mới.',
      );
    }
  }
});
