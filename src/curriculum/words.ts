import { z } from 'zod';
import { Id } from './source.ts';

const words = z.array(z.string().min(1));

/** One idea and the word for it in each group of grades; a group that has not met it yet has none. */
export const Rung = z.strictObject({
  idea: z.string().min(1).describe('Ý, nói bằng một câu'),
  bands: z.record(z.string(), z.string().min(1)).describe('Từ dùng ở mỗi nhóm lớp, ví dụ "4-5"'),
  instead_of: words.describe('Những từ không dùng thay'),
});
export type Rung = z.infer<typeof Rung>;

/** A phrase that sounds translated, and how one says it. */
export const Translated = z.strictObject({
  say_not: z.string().min(1).describe('Câu nghe như dịch'),
  better: z.string().min(1).describe('Cách nói hay hơn'),
  why: z.string().min(1).describe('Vì sao'),
});
export type Translated = z.infer<typeof Translated>;

/** One thing in the words of each region: a lesson speaks with one voice. */
export const RegionWords = z.strictObject({
  meaning: z.string().min(1).describe('Nghĩa chung'),
  north: words.describe('Từ của miền Bắc'),
  south: words.describe('Từ của miền Nam'),
  highlands: words.optional().describe('Từ hay dùng ở Tây Nguyên'),
  common: z.enum(['north', 'south']).optional().describe('Bên nào cũng là chữ viết phổ thông cả nước'),
});
export type RegionWords = z.infer<typeof RegionWords>;

/** What children type or say, and the lessons it leads them to. */
export const ChildWords = z.strictObject({
  say: words.min(1).describe('Những lời trẻ hay gõ, hay nói'),
  leads_to: z.array(Id).min(1).describe('Thư mục của các bài, bài hợp nhất đứng đầu'),
  help: z.boolean().default(false).describe('Người hỏi đang gặp chuyện: chỗ giúp đứng trước bài'),
});
export type ChildWords = z.infer<typeof ChildWords>;

/** What a teacher types where children search, and the page that it leads to. */
export const AdultWords = z.strictObject({
  say: words.min(1).describe('Những lời người lớn hay gõ'),
  leads_to: z
    .string()
    .regex(/^\/([\w-]+\/)*(#[\w-]+)?$/, 'địa chỉ trong trang này, ví dụ /giao-vien/#lop-ghep')
    .describe('Trang cần tới'),
  name: z.string().min(1).describe('Chữ của đường dẫn'),
});
export type AdultWords = z.infer<typeof AdultWords>;

/** What is written short and how it is said aloud. */
export const Spoken = z.strictObject({
  write: z.string().min(1).describe('Chữ viết tắt, kí hiệu, tên viết bằng số'),
  say: z.string().min(1).describe('Cách đọc lên, viết đủ chữ'),
});
export type Spoken = z.infer<typeof Spoken>;

/** How children write a word in a hurry, and the word. */
export const ShortForm = z.strictObject({
  typed: words.min(1).describe('Cách gõ tắt, không cần dấu'),
  means: z.string().min(1).describe('Từ đầy đủ'),
});
export type ShortForm = z.infer<typeof ShortForm>;

/** The files of content/words, each a list under its own name; the children's holds all that search listens for. */
export const WORD_FILES = {
  ladder: z.strictObject({ ladder: z.array(Rung).describe('Thang từ') }),
  translated: z.strictObject({ translated: z.array(Translated).describe('Những câu nghe như dịch') }),
  regions: z.strictObject({ regions: z.array(RegionWords).describe('Từ vùng miền') }),
  children: z.strictObject({
    children: z.array(ChildWords).describe('Lời trẻ em'),
    adults: z.array(AdultWords).default([]).describe('Lời thầy cô gõ ở ô tìm bài của trẻ'),
    short: z.array(ShortForm).default([]).describe('Chữ gõ tắt'),
    need: words.default([]).describe('Từ báo rằng chuyện đã hay đang xảy ra với người gõ'),
    small: words.default([]).describe('Từ câu nào cũng có, không nói là chuyện gì'),
  }),
  spelling: z.strictObject({ spelling: words.describe('Chữ thường không có trong từ điển mà bài được dùng') }),
  spoken: z.strictObject({ spoken: z.array(Spoken).describe('Cách đọc trên loa') }),
};

/** What is agreed about words: how lessons speak, and what children say. A list that is not there is empty. */
export interface Words {
  ladder: Rung[];
  translated: Translated[];
  regions: RegionWords[];
  children: ChildWords[];
  adults: AdultWords[];
  short: ShortForm[];
  /** Words that tell that it has happened, or is happening, to who types. */
  need: string[];
  /** Words that any sentence has: search hardly counts them. */
  small: string[];
  /** What no Vietnamese dictionary has and lessons need. */
  spelling: string[];
  /** How loudspeakers say what is written short. */
  spoken: Spoken[];
}

/** As long as nothing is agreed. */
export const NO_WORDS: Words = {
  ladder: [],
  translated: [],
  regions: [],
  children: [],
  adults: [],
  short: [],
  need: [],
  small: [],
  spelling: [],
  spoken: [],
};
