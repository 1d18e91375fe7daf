import { z } from 'zod';
import { Mark } from './mark.ts';

/**
 * A calendar day, YYYY-MM-DD, of the years in which someone works on this: 2206 or 1979 is a slip of the hand, and no
 * zip could bear it. Dates stay strings: no time zone can move them.
 */
export const Day = z.iso
  .date({ abort: true })
  .refine((date) => date.startsWith('20'), 'cần một ngày từ năm 2000 đến năm 2099: có lẽ gõ nhầm năm');

/** A day, or only its month or year, as far as a source tells; one that exists. */
export const DayOrPart = z
  .string()
  .refine(
    (date) => /^\d{4}(-\d{2}){0,2}$/.test(date) && z.iso.date().safeParse(`${date}-01-01`.slice(0, 10)).success,
    'cần một năm, một tháng hoặc một ngày có thật, viết như 2025, 2025-08 hoặc 2025-08-12',
  )
  .refine((date) => /^(19|20)|^(?!\d{4})/.test(date), 'cần một năm từ 1900 đến 2099: có lẽ gõ nhầm năm');

/** Lower-case ASCII words joined by hyphens; permanent once published. */
export const Id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'chỉ dùng chữ thường không dấu, chữ số và gạch nối, ví dụ qua-007')
  .meta({ names: true });

/** Other names that people do not read: a file, several ids. Any other text of an attribute is words to be read. */
export const Names = z.string().min(1).meta({ names: true });

/**
 * Whether this is the full address of a web page, as anyone may be given it: it says no name and password, and runs
 * nothing.
 */
export function isWebAddress(address: string): boolean {
  if (/[\s\\"'<>]/.test(address) || !/^https?:\/\/[^/]/i.test(address) || !URL.canParse(address)) return false;
  const { username, password } = new URL(address);
  return !username && !password && !/^[^/]*\/\/[^/?#]*@/.test(address);
}

/** Something a teacher can find and check: an article, a law, an official letter. */
export const Source = z
  .strictObject({
    id: Id.describe('Tên ngắn để bài nhắc tới, ví dụ cong-van'),
    title: z.string().min(1).describe('Tên bài báo, văn bản'),
    publisher: z.string().min(1).describe('Cơ quan ban hành hoặc nơi đăng'),
    address: z.url().optional().describe('Địa chỉ đầy đủ trên mạng'),
    number: z.string().optional().describe('Số hiệu văn bản, mã bài báo, hay “tin Zalo ngày…” khi không có địa chỉ'),
    date: DayOrPart.optional().describe('Ngày ban hành hoặc ngày đăng'),
    read: Day.describe('Ngày người viết đọc nguồn này'),
    mark: Mark.describe('Mức chắc chắn'),
  })
  .refine((s) => s.address || s.number, { message: 'cần có địa chỉ (address) hoặc số hiệu (number)' });
export type Source = z.infer<typeof Source>;
