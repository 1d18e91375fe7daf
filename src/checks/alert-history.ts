import { AlertFile } from '../curriculum/alert.ts';
import { fieldName } from '../curriculum/field-names.ts';
import { isTaught } from '../curriculum/lesson.ts';
import { recordAlert } from '../curriculum/record-alert.ts';
import { showDate } from '../curriculum/show-date.ts';
import { documentOf, rule } from './rule.ts';

const FIELD = fieldName(AlertFile, ['corrected']);

/** A warning that tells something else than in the last release says so: its bulletin hangs on boards. */
export const alertHistory = rule('lich-su-canh-bao', (content, report) => {
  const { alerts, ledger } = content.curriculum;
  const released = ledger.flatMap(({ date, alerts: known = [] }) => known.map((was) => ({ ...was, released: date })));
  for (const alert of alerts.filter(isTaught)) {
    const was = released.findLast(({ id }) => id === alert.id);
    if (!was) continue;
    const { revision, words } = recordAlert(alert);
    const lost = revision.number < was.revision.number;
    if (!lost && (revision.number > was.revision.number || words === was.words)) continue;
    const document = documentOf(content, alert.file);
    const day = showDate(was.released);
    report(
      document,
      document.placeOf(['corrected']),
      lost
        ? `Khi phát hành ngày ${day}, ${FIELD} có ${was.revision.number - 1} mục, nay còn ${revision.number - 1}.`
        : `Cảnh báo đã đổi lời sau bản phát hành ngày ${day} mà ${FIELD} chưa có mục mới.`,
      'Bản tin cũ còn dán trên bảng, người ta đã nghe trên loa: họ cần biết điều gì đã đổi.',
      'Thêm một mục ở cuối: ngày sửa và đã sửa điều gì; không xoá mục cũ.',
    );
  }
});
