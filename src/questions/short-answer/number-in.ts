/** Numbers as pupils write them, after folding (see fold.ts): in digits or in words, alone or with what is counted. */

const DIGITS = ['khong', 'mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin'];
/** With those that sound otherwise after a ten: hai mươi tư, mười lăm. */
const ONES: Record<string, number> = {
  ...Object.fromEntries(DIGITS.map((word, digit) => [word, digit])),
  tu: 4,
  lam: 5,
  nham: 5,
};
const SCALES: Record<string, number> = { tram: 100, nghin: 1e3, ngan: 1e3, trieu: 1e6, ti: 1e9, ty: 1e9 };
/** What may stand before a number without making it another: “gọi số 111”, “tổng đài 111”, “là 3”, “Điều 174”. */
const BEFORE = new Set('goi so tong dai cong an canh sat la co con du dieu duoc mat tat ca'.split(' '));
/** “3 người”, “2 lời mời”, “440.000 đồng một ngày”: more is another answer. */
const MOST_AFTER = 3;
/** “3 hoặc 4” and “3 hay bốn” are two answers, “không biết” is none. */
const DOUBT = new Set('hoac hay khong chua den toi hon biet ro nho'.split(' '));

/**
 * The number that a folded answer says, and nothing else: “3”, “ba”, “3 người”, “gọi số 111”, “một một một”,
 * “1.200.000 đồng”, “1 triệu 200 nghìn”, “6 triệu rưỡi”. null: none, or more than one.
 */
export function numberIn(folded: string): number | null {
  const words = folded
    .replace(/(\d)(?=[a-z])/g, '$1 ')
    .split(' ')
    .filter(Boolean);
  const rest = words.slice(words.findIndex((word) => !BEFORE.has(word)));
  if (rest.length > 2 && rest.every((word) => DIGITS.includes(word)))
    return Number(rest.map((word) => DIGITS.indexOf(word)).join(''));
  const { value, length } = read(rest);
  const after = rest.slice(length);
  return !length || after.length > MOST_AFTER || after.some((word) => /\d/.test(word) || DOUBT.has(word))
    ? null
    : value;
}

/** “4.200.000” has points between its thousands; “4,2” and “4.2” are four and two tenths. */
const inDigits = (word: string): number =>
  Number(/^\d{1,3}(?:\.\d{3})+$/.test(word) ? word.replaceAll('.', '') : word.replace(',', '.'));

/** The number that these words begin with, and of how many of them it is: without marks “bà” is “ba”, “năm” is both. */
function read(words: readonly string[]): { value: number; length: number } {
  let value = 0;
  /** Below the next scale: of “một triệu hai trăm nghìn” in turn 1, 2 and 200. */
  let part = 0;
  let last: 'start' | 'digits' | 'one' | 'ten' | 'hundred' | 'scale' | 'and' | 'half' = 'start';
  let scale = 1;
  let length = 0;
  const follows = (...kinds: (typeof last)[]) => kinds.includes(last);
  for (const word of words) {
    const digits = /^\d[\d.,]*$/.test(word) ? inDigits(word) : NaN;
    if (digits >= 0 && follows('start', 'scale')) [part, last] = [digits, 'digits'];
    // “500 000”: thousands apart, as schoolbooks print them.
    else if (follows('digits') && /^\d{3}$/.test(word)) part = part * 1000 + digits;
    else if (word in ONES && follows('start', 'ten', 'hundred', 'scale', 'and'))
      [part, last] = [part + ONES[word]!, 'one'];
    else if (word === 'muoi' && follows('start', 'hundred', 'scale')) [part, last] = [part + 10, 'ten'];
    else if (word === 'muoi' && follows('one')) [part, last] = [part + (part % 10) * 9, 'ten'];
    else if (word === 'tram' && follows('one', 'digits')) [part, scale, last] = [part * 100, 100, 'hundred'];
    else if (word !== 'tram' && word in SCALES && follows('one', 'ten', 'hundred', 'digits')) {
      scale = SCALES[word]!;
      [value, part, last] = [value + part * scale, 0, 'scale'];
    } else if ((word === 'linh' || word === 'le') && follows('hundred', 'scale')) last = 'and';
    else if (word === 'ruoi' && follows('hundred', 'scale')) [part, last] = [part + scale / 2, 'half'];
    else break;
    length++;
  }
  return { value: value + part, length };
}
