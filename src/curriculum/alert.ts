import { z } from 'zod';
import type { Channel } from '../document/paper.ts';
import type { Curriculum } from './curriculum.ts';
import { GradeList, type Grade } from './grade.ts';
import { onlyPrintable, type Printable } from './mark.ts';
import type { Contact, Office } from './office.ts';
import { Day, DayOrPart, Source } from './source.ts';
import { isTaught } from './lesson.ts';
import { Withdrawn } from './withdrawn.ts';
import type { Spoken } from './words.ts';

const words = (what: string) => z.string().min(1).describe(what);

/** One of the three questions of the homeroom activity. */
export const AlertQuestion = z.strictObject({
  ask: words('Lời hỏi'),
  options: z
    .array(
      z.strictObject({
        text: words('Lựa chọn'),
        right: z.boolean().default(false).describe('Đánh dấu ở lựa chọn đúng; lựa chọn sai thì để trống'),
        why: words('Vì sao đúng hay sai: thầy cô đọc cho lớp nghe'),
      }),
    )
    .min(2)
    .max(4)
    .refine(
      (options) => options.filter(({ right }) => right).length === 1,
      'cần đúng một lựa chọn được đánh dấu đúng (right: true)',
    )
    .describe('Từ 2 đến 4 lựa chọn, chỉ một lựa chọn đúng'),
});
export type AlertQuestion = z.infer<typeof AlertQuestion>;

/** A made-up message that shows the trick. It is stamped wherever it stands. */
export const AlertMessage = z.strictObject({
  kind: z
    .enum(['sms', 'chat', 'call', 'web', 'letter', 'mail', 'game', 'talk'] satisfies Channel[])
    .describe(
      'sms: tin nhắn SMS, chat: tin Zalo hay Messenger, call: cuộc gọi, web: trang mạng, letter: tờ giấy, ' +
        'mail: thư điện tử, game: trong trò chơi, talk: gặp trực tiếp',
    ),
  from: words('Tên người gửi bịa ra'),
  address: z.string().min(1).optional().describe('Địa chỉ hay số hiện trên máy: kết thúc bằng .example, hoặc che số'),
  says: z.array(z.string().min(1)).min(1).max(4).describe('Lời nhắn, mỗi mục một đoạn'),
});
export type AlertMessage = z.infer<typeof AlertMessage>;

/** What was put right after it was posted. */
const Correction = z.strictObject({
  date: Day.describe('Ngày sửa, ví dụ 2026-11-30'),
  changed: words('Sửa điều gì, nói với người đang cầm bản đã in'),
});

/**
 * content/alerts/<id>.yaml: a warning of a trick that goes on now. Everything that tells of it, on the site, on paper,
 * over loudspeakers, is made from this one file.
 */
export const AlertFile = z.strictObject({
  title: words('Tên cảnh báo: chiêu lừa, nói trong một dòng'),
  summary: words('Một hai câu: chuyện gì đang xảy ra. Đứng ở trang nhà, bản tin, loa'),
  status: z.enum(['draft', 'published']).describe('draft: còn soạn, published: đã đăng'),
  posted: Day.describe('Ngày đăng cảnh báo, viết năm-tháng-ngày, ví dụ 2026-11-24'),
  since: DayOrPart.describe('Chiêu này có từ khi nào, theo nguồn: 2026, 2026-11 hoặc 2026-11-24'),
  until: Day.describe('Ngày cuối cùng cảnh báo còn hiệu lực, ví dụ 2027-05-31; sau ngày ấy nó vào phần lưu'),
  aims: words('Nhắm vào ai'),
  grades: GradeList.describe('Các lớp nên nghe, ví dụ 6-12'),
  // A name that is none is told by the rule that knows which there are.
  lessons: z
    .array(z.string().min(1))
    .default([])
    .describe('Bài dạy về chiêu này, mỗi mục tên thư mục của một bài, ví dụ mao-danh'),
  happens: words('Kể chuyện đang xảy ra, theo nguồn; mỗi đoạn cách nhau một dòng trống'),
  trick: words('Kẻ lừa làm thế nào, nói trong một câu'),
  signs: z.array(z.string().min(1)).min(2).max(4).describe('Dấu hiệu, mỗi dấu hiệu vài chữ'),
  do: z.array(z.string().min(1)).min(2).max(4).describe('Việc cần làm, theo thứ tự, mỗi việc một câu'),
  call: z
    .array(z.string().min(1))
    .min(1)
    .describe('Gọi ai: tên ngắn của nơi giúp đỡ trong mục Đơn vị (office.yaml), ví dụ cong-an-xa'),
  message: AlertMessage.optional().describe(
    'Tin nhắn mẫu, bịa ra để học: kể lại bằng chữ, không đăng ảnh chụp, tên hay số của người thật',
  ),
  questions: z.array(AlertQuestion).length(3).describe('Ba câu hỏi của mười phút sinh hoạt lớp'),
  sources: z.array(Source).min(1).describe('Nơi đã báo về chiêu này: tên bài, nơi đăng, địa chỉ, ngày'),
  // For later, so last in the form.
  corrected: z
    .array(Correction)
    .default([])
    .describe(
      'Đã sửa sau khi đăng: để về sau. Mỗi lần sửa một mục, mới nhất ở cuối: trang, nguồn tin, “Có gì mới” nói lại',
    ),
  withdrawn: Withdrawn.optional(),
});
export type AlertFile = z.infer<typeof AlertFile>;

export interface Alert extends AlertFile {
  /** The file's name without `.yaml`; part of the address, never changed once published. */
  id: string;
  file: string;
}

/** A warning with all that its page and its papers tell, and nothing that may not be shown. */
export interface AlertNotice extends Omit<Alert, 'file' | 'sources' | 'call' | 'lessons'> {
  sources: Printable<Source>[];
  contacts: Printable<Contact>[];
  /** Its lessons as grades have them, those that are published. */
  lessons: { slug: string; title: string; grades: Grade[] }[];
  office: Pick<Office, 'name' | 'site'>;
  /** How a loudspeaker says what is written short. */
  spoken: readonly Spoken[];
}

/** The warnings that are published and not withdrawn, the newest first. */
export const noticesOf = (curriculum: Curriculum): AlertNotice[] =>
  curriculum.alerts
    .filter(isTaught)
    .toSorted((a, b) => (a.posted === b.posted ? (a.id < b.id ? -1 : 1) : a.posted < b.posted ? 1 : -1))
    .map((alert) => noticeOf(curriculum, alert));

/** A warning as it may be shown: facts known from MEMORY and its author's file stay behind. */
export function noticeOf({ office, lessons, words }: Curriculum, { file: _file, call, ...alert }: Alert): AlertNotice {
  const contacts = onlyPrintable(office.contacts);
  return {
    ...alert,
    sources: onlyPrintable(alert.sources),
    contacts: call.flatMap((id) => contacts.find((contact) => contact.id === id) ?? []),
    lessons: lessons
      .filter((lesson) => isTaught(lesson) && alert.lessons.includes(lesson.slug))
      .map(({ slug, title, texts }) => ({
        slug,
        title,
        grades: texts
          .flatMap(({ grades }) => grades.filter((grade) => alert.grades.includes(grade)))
          .sort((a, b) => a - b),
      })),
    office: { name: office.name, site: office.site },
    spoken: words.spoken,
  };
}

/** The day of the last word of it: posted, or put right since. */
export const revisedOn = ({ posted, corrected }: Pick<AlertFile, 'posted' | 'corrected'>): string =>
  corrected.at(-1)?.date ?? posted;

/** Whether a warning holds on this day. Days are compared as they are written. */
export const holdsOn = ({ until }: Pick<AlertFile, 'until'>, day: string): boolean => day <= until;

/** The paragraphs of what happens. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
