import { tiengOf } from './tieng.ts';

/** What a lesson calls things in its own way: the noun it counts in its titles (năm mắt xích), or explains. */
export interface Coined {
  /** As it is counted: “mắt xích”, “câu hỏi”. */
  counted: ReadonlySet<string>;
  /** As it may stand alone: “mắt xích”, “vòng”, “gùi”. */
  nouns: ReadonlySet<string>;
}

const NUMBERS = 'hai|ba|bốn|năm|sáu|bảy';
/** “Năm” is a year as well as five. */
const YEARS = /^năm (?:đầu|nay|ngoái|sau|trước|học)$/;
const CLASSIFIERS = ['cái', 'chiếc', 'con', 'tấm', 'cuộc'];

/** Nouns that anyone counts. What is counted must say more to be a lesson's own: “câu soi”, not “câu”. */
const ORDINARY = new Set(
  `câu loại dạng điều việc cách bước lần người số ngày phút giờ tuần tháng năm bạn em bài phần ý kiểu hình chỗ lí nơi luật tiếng
  thứ cặp nhóm tổ mã tờ mẫu triệu nghìn dòng cột ô bên nghĩa thùng trang từ chữ dấu thông dãy tuổi`.split(/\s+/),
);
const ORDINARY_PAIRS = new Set([
  'dấu hiệu',
  'điều luật',
  'thông tin',
  'câu trả',
  'câu sau',
  'câu đúng',
  'lí do',
  'câu em',
]);

/**
 * What a lesson coins in its titles and aims, and of the words it explains those that name a thing: “chiếc gùi”. What
 * the whole programme says in these grades is `shared`.
 */
export function coinedIn(titles: readonly string[], terms: readonly string[], shared: readonly string[]): Coined {
  const common = new Set(shared.flatMap(tiengOf));
  const counted = new Set<string>();
  const nouns = new Set<string>();
  for (const title of titles) {
    const tieng = tiengOf(title);
    for (const [i, one] of tieng.entries()) {
      if (!NUMBERS.split('|').includes(one) || YEARS.test(`${one} ${tieng[i + 1]}`)) continue;
      const from = CLASSIFIERS.includes(tieng[i + 1] ?? '') ? i + 2 : i + 1;
      const [first, second] = [tieng[from], tieng[from + 1]];
      if (!first || common.has(first)) continue;
      const pair = `${first} ${second ?? ''}`.trim();
      if (!ORDINARY.has(first)) counted.add(first);
      else if (second && !ORDINARY_PAIRS.has(pair)) counted.add(pair);
      if (!ORDINARY.has(first)) nouns.add(pair === first || isCompound(pair, titles) ? pair : first);
    }
  }
  for (const term of terms) {
    const [classifier, ...noun] = tiengOf(term);
    if (CLASSIFIERS.includes(classifier!) && noun.length) nouns.add(noun.join(' '));
  }
  return { counted, nouns };
}

/** Whether two tiếng stand together more than once: then they are one word. */
const isCompound = (pair: string, titles: readonly string[]): boolean =>
  titles.filter((title) => tiengOf(title).join(' ').includes(pair)).length > 1;

/** The words by which a stem asks for what the lesson coined, or null. */
export function asksForCoined(stem: string, { counted, nouns }: Coined): string | null {
  const words = ` ${tiengOf(stem).join(' ')} `;
  const any = (some: ReadonlySet<string>) => [...some].sort((a, b) => b.length - a.length).join('|') || '(?!)';
  const patterns = [
    ` (?:trong|theo) bài(?: học)? `,
    ` (?:${NUMBERS}) (?:cái )?(?:${any(counted)}) `,
    ` (?:${any(nouns)}) (?:nào|mấy) `,
    // Two tiếng that are one word are seldom anything else.
    ` (?:${any(new Set([...nouns].filter((noun) => noun.includes(' '))))}) `,
    ` (?:ở|vào|về|thuộc|đúng)(?: trong)? (?:${any(nouns)}) `,
  ];
  for (const pattern of patterns) {
    const found = new RegExp(pattern, 'u').exec(words);
    if (found) return found[0].trim();
  }
  return null;
}
