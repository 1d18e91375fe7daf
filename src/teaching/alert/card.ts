import type { AlertNotice } from '../../curriculum/alert.ts';
import { showDate } from '../../curriculum/show-date.ts';
import type { Card } from '../../document/card.ts';
import { placeOf } from './setting.ts';

/** What the square picture says: as much as is read while a thumb holds still. */
export const makeCard = (notice: AlertNotice): Card => ({
  label: 'CẢNH BÁO LỪA ĐẢO',
  title: notice.title,
  signsTitle: 'Dấu hiệu',
  signs: notice.signs,
  act: notice.do[0]!,
  foot: [`Hiệu lực đến hết ngày ${showDate(notice.until)}`, placeOf(notice)],
});
