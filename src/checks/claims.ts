export interface Claim {
  kind: 'law' | 'number' | 'date';
  words: string;
  index: number;
  /** The same claim written elsewhere has the same key. */
  key: string;
}

const B = '(?<![\\p{L}\\p{N}])';
const E = '(?![\\p{L}\\p{N}])';
const DIGITS = '\\d+(?:[.,]\\d+)*';
const SCALE = '(?:trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ)';
const WORD_NUMBER =
  '(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|mốt|lăm|rưỡi|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ|hàng|vài|chục)';
const MONEY = '(?:đồng|VND|VNĐ|vnđ|đô la|đô-la|USD)';
/** What is counted only of the real world. */
const WORLDLY = '(?:vụ việc|vụ án|vụ|nạn nhân|bị hại|bị can|bị cáo|đối tượng)';
/** What a class counts too, so only numbers no class has count. */
const COMMON =
  '(?:người|cuộc gọi|điện thoại|số điện thoại|thuê bao|tài khoản|trường hợp|lượt|tin nhắn|trẻ em|trẻ|học sinh|em|gia đình|hộ|trang web|website|tên miền|đường dẫn)';
const CLASS = 60;

const PATTERNS: { kind: Claim['kind']; pattern: RegExp; unless?: (match: RegExpExecArray, text: string) => boolean }[] =
  [
    {
      kind: 'law',
      pattern: p(`${B}(?:Bộ luật|bộ luật|Luật)\\s+(?:số\\s+\\d[^\\s,.;]*|\\p{Lu}\\p{L}*(?:\\s+\\p{L}+)?)`),
    },
    {
      kind: 'law',
      pattern: p(
        `${B}(?:nghị định|thông tư|công văn|quyết định|chỉ thị|nghị quyết|kế hoạch|pháp lệnh|hiến pháp)(?:\\s+liên tịch)?\\s+(?:số\\s+)?\\d[\\p{L}\\p{N}/-]*`,
        'i',
      ),
      unless: ([whole]) => /^kế hoạch\s+(?:số\s+)?\d+$/i.test(whole),
    },
    {
      kind: 'law',
      pattern: p(`${B}(?:Điều|điều|khoản|Khoản)\\s+\\d+[a-zđ]?${E}`),
      unless: ({ index, 0: whole }, text) => isOrdinalPoint(whole, index, text),
    },
    { kind: 'law', pattern: p(`${B}\\d+\\/\\d{4}\\/\\p{Lu}[\\p{L}\\d-]*`) },
    { kind: 'date', pattern: p(`(?<![\\p{L}\\p{N}/.-])\\d{1,2}[/.-]\\d{1,2}[/.-](?:19|20)\\d{2}(?![\\p{N}/-])`) },
    {
      kind: 'date',
      pattern: p(`${B}(?:ngày\\s+\\d{1,2}\\s+)?tháng\\s+\\d{1,2}(?:\\/|-|\\s+năm\\s+)(?:19|20)\\d{2}${E}`, 'i'),
    },
    { kind: 'date', pattern: p(`(?<![\\p{L}\\p{N}/.,-])(?:0?[1-9]|1[0-2])\\/(?:19|20)\\d{2}(?![\\p{N}/-])`) },
    { kind: 'date', pattern: p(`${B}ngày\\s+\\d{1,2}(?:\\/|\\s+tháng\\s+)\\d{1,2}${E}`, 'i') },
    {
      kind: 'date',
      pattern: p(
        `${B}(?:năm|từ|đến|giai đoạn|trước|sau|quý \\p{L}+)\\s+(?:19|20)\\d{2}(?:\\s*[-–]\\s*(?:19|20)\\d{2})?${E}`,
        'iu',
      ),
      unless: ({ index }, text) => /(?:mật khẩu|mã)\s*$/iu.test(before(text, index)),
    },
    { kind: 'number', pattern: p(`${B}${DIGITS}\\s*(?:${SCALE}\\s*){0,2}(?:${MONEY}${E}|đ(?![\\p{L}\\p{N}]))`) },
    { kind: 'number', pattern: p(`${B}${DIGITS}\\s*(?:triệu|tỷ|tỉ)${E}`) },
    {
      kind: 'number',
      pattern: p(
        `${B}(?:${WORD_NUMBER}\\s+){0,9}${SCALE}\\s+(?:${SCALE}\\s+){0,2}(?:${MONEY}|người|vụ|nạn nhân|cuộc gọi|tài khoản|trẻ em|thuê bao)${E}`,
        'i',
      ),
    },
    { kind: 'number', pattern: p(`${B}${DIGITS}\\s*(?:%|phần trăm${E})`), unless: ([whole]) => /^100\D/.test(whole) },
    {
      kind: 'number',
      pattern: p(`${B}${DIGITS}\\s*(?:${SCALE}\\s*){0,2}${WORLDLY}${E}`),
      unless: ([whole]) => /đối tượng/.test(whole) && count(whole) < CLASS,
    },
    {
      kind: 'number',
      pattern: p(`${B}${DIGITS}\\s*(?:${SCALE}\\s*){0,2}${COMMON}${E}`),
      unless: ([whole]) => count(whole) < CLASS,
    },
  ];

function p(source: string, flags = ''): RegExp {
  return new RegExp(source, `gu${flags.replace('u', '')}`);
}

/** “Điều 1: …” in a list of advice is no article of a law. */
const isOrdinalPoint = (whole: string, index: number, text: string): boolean =>
  /^(?:điều|khoản)/.test(whole) || (/\s[1-9]$/.test(whole) && /^\s*[:.–-]/.test(text.slice(index + whole.length)));

/** The same words in the same form, whatever their case and spacing. */
export const keyOf = (words: string): string => words.toLowerCase().replace(/\s+/g, ' ');

/** How many a counted phrase speaks of: 5.000 người, 12 nghìn người. */
function count(phrase: string): number {
  const [digits = '0'] = /\d+(?:\.\d{3})*/.exec(phrase) ?? [];
  return Number(digits.replaceAll('.', '')) * (new RegExp(SCALE, 'u').test(phrase) ? 1000 : 1);
}

/** Laws, numbers with a unit, and days and years in a text; minutes, ages and what a class counts are none. */
export function claimsIn(text: string): Claim[] {
  const found: Claim[] = [];
  for (const { kind, pattern, unless } of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const { 0: words, index } = match;
      if (unless?.(match, text) || isBirth(before(text, index))) continue;
      if (found.some((other) => index < other.index + other.words.length && other.index < index + words.length))
        continue;
      found.push({ kind, words, index, key: keyOf(words) });
    }
  }
  return found.sort((a, b) => a.index - b.index);
}

/** The few words before a place. */
const before = (text: string, index: number): string => text.slice(Math.max(0, index - 40), index);

/** A made-up birthday is what lessons on passwords talk about. */
const isBirth = (words: string): boolean =>
  /(?:sinh|sinh nhật)(?:\s+(?:ngày|vào|năm|tháng|là))*\s*[:“]?\s*$/iu.test(words);
