import { z } from 'zod';
import { Day, Id, isWebAddress } from './source.ts';
import { Mark } from './mark.ts';

/** A number as one dials it, in groups if it is long; anything else would be a link that calls nobody. */
const Phone = z
  .string()
  .refine(
    (phone) => /^\+?\d+( \d+)*$/.test(phone) && /^\d{3,12}$/.test(phone.replace(/[+ ]/g, '')),
    'chỉ gồm từ 3 đến 12 chữ số và dấu cách, ví dụ "111" hoặc "1800 1567"',
  );

const Address = z
  .string()
  .max(300, { error: 'dài quá 300 kí tự', abort: true })
  .refine(
    isWebAddress,
    'cần một địa chỉ trang mạng đầy đủ, bắt đầu bằng https://, không kèm tên đăng nhập hay mật khẩu',
  );

/**
 * Where the site stands: it goes on every page, and into the small code of every paper, which holds no long address.
 * What comes after the name of the server is `base`.
 */
const SiteAddress = z
  .string()
  .max(80, { error: 'dài quá 80 kí tự, mã vuông trên giấy không chứa nổi', abort: true })
  .refine(
    (address) => isWebAddress(address) && /^https?:\/\/[^/?#]+\/?$/i.test(address),
    'chỉ gồm https:// và tên miền, không kèm tên đăng nhập; phần sau dấu / ghi ở Đường dẫn gốc (base), không ghi ? hay #',
  );

/** A person or line to turn to. */
export const Contact = z.strictObject({
  id: Id.describe('Tên ngắn để bài nhắc tới, ví dụ tong-dai-111'),
  name: z.string().min(1).describe('Tên đầy đủ'),
  short: z.string().min(1).describe('Cách gọi trong câu, ví dụ "Tổng đài 111"'),
  phone: Phone.optional().describe('Số gọi'),
  sms: Phone.optional().describe('Số chỉ nhận tin nhắn'),
  address: Address.optional().describe('Địa chỉ trang mạng'),
  what: z.string().min(1).describe('Giúp được việc gì, gọi lúc nào'),
  needs_adult: z.boolean().describe('Cần người lớn làm giúp'),
  recheck: z.boolean().describe('Tình trạng năm nay chưa chắc: in kèm "kiểm tra lại trước khi dùng"'),
  verified_on: Day.describe('Ngày kiểm tra gần nhất'),
  source: z.string().min(1).describe('Nguồn'),
  mark: Mark,
});
export type Contact = z.infer<typeof Contact>;

/** office.yaml: who publishes. Nothing about an office stands in code. */
export const Office = z.strictObject({
  name: z.string().min(1).describe('Tên đơn vị công bố'),
  letterhead: z.array(z.string()).describe('Các dòng đầu giấy; để trống dòng nào thì nhà trường tự điền'),
  letterhead_thpt: z
    .array(z.string())
    .default([])
    .describe('Các dòng đầu giấy của lớp 10–12, trường thuộc Sở GDĐT; để trống thì như lớp dưới'),
  site: z.strictObject({
    address: SiteAddress.nullable().describe(
      'Địa chỉ trang, bắt đầu bằng https://, ví dụ https://khien.example; trong tệp ghi null khi chưa có',
    ),
    base: z
      .string()
      .max(80, { error: 'dài quá 80 kí tự', abort: true })
      .regex(/^\/([\w-]+\/)*$/, 'bắt đầu và kết thúc bằng /')
      // The folder where Astro puts scripts and styles: a site within it would lie in its own way.
      .refine((base) => !base.includes('/_astro/'), 'không dùng được tên _astro, trang giữ tên này cho phần của mình')
      .describe('Đường dẫn gốc trên máy chủ, thường là /'),
  }),
  contacts: z.array(Contact),
});
export type Office = z.infer<typeof Office>;

/** Of a layer: what it does not say is the base's. A contact is said whole. */
export const OfficeLayer = Office.extend({ site: Office.shape.site.partial() }).partial();
