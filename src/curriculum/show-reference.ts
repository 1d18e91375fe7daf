/** A source and a place of help in words, the same on page, paper and slide. */
import type { Printable } from './mark.ts';
import type { Contact } from './office.ts';
import { showDate } from './show-date.ts';
import type { Source } from './source.ts';

/** `Tên bài.`, `Nơi đăng, số hiệu, 12/8/2025.` and `Đọc ngày 24/11/2026.` */
export function showSource({ title, publisher, number, date, read, mark }: Printable<Source>): {
  title: string;
  published: string;
  read: string;
} {
  return {
    title: /[.?!…]$/.test(title) ? title : `${title}.`,
    published: `${[publisher, number, date && showDate(date)].filter(Boolean).join(', ')}.`,
    read: `Đọc ngày ${showDate(read)}.${mark === 'SECONDARY' ? ' Đọc qua bản chép lại, đối chiếu trước khi trích dẫn.' : ''}`,
  };
}

export const RECHECK = 'Kiểm tra lại trước khi dùng.';
/** The same behind a name within a sentence. */
export const RECHECK_BESIDE = ' (kiểm tra lại trước khi dùng)';

/** When a place of help was last looked up, and whether to do so again. */
export const showChecked = ({ verified_on, recheck }: Printable<Contact>): string =>
  [`Đối chiếu ngày ${showDate(verified_on)}.`, recheck && RECHECK].filter(Boolean).join(' ');

/** `công an xã 0263 3 123 456`: a name by which one calls, with its number where the name does not say it. */
export const withNumber = (called: string, { phone }: Pick<Contact, 'phone'>): string =>
  phone && !digitsOf(called).includes(digitsOf(phone)) ? `${called} ${phone}` : called;
const digitsOf = (text: string): string => text.replace(/\D/g, '');
