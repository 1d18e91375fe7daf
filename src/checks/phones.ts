/** Digits and masks with the blanks, dots and dashes people put between them. */
const RUN = /(?<![\p{L}\p{N}/,:])\+?\(?\d(?:[ \u00a0.\-–()]{0,2}(?:\d|[xX*•…·_](?!\p{Ll})))+/gu;
const MASK = /[xX*•…·_]/;
const MONEY = /^\s*(?:đồng|đ(?!\p{L})|vnđ|vnd|nghìn|ngàn|triệu|tỷ|tỉ|usd|đô|%)/iu;

/** The numbers in a text that could be dialled. Hotlines of three or four digits, sums of money and days are none. */
export function phonesIn(text: string): { number: string; index: number }[] {
  return [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    const after = text.slice(index + run.length);
    if (/^\s*[/,]\d/.test(after) || MONEY.test(after)) return [];
    const number = run.replace(/[^\d)]+$/, '');
    return isDialable(run, number) ? [{ number, index }] : [];
  });
}

function isDialable(run: string, number: string): boolean {
  if (/^\d{1,2}([-.–]|\s[-–]\s)\d{1,2}\1\d{4}$/.test(number)) return false;
  const digits = number.replace(/\D/g, '');
  // Dots after the number may only end the sentence: they mask nothing once the number is whole.
  if (MASK.test(number) || (MASK.test(run) && digits.length < 10)) return false;
  if (digits.length < 8 || digits.length > 12) return false;
  if (/^1[89]00/.test(digits)) return /^\(?1[89]00/.test(number) && digits.length <= 10;
  if (number.startsWith('+')) return digits.startsWith('84');
  if (digits.startsWith('84')) return digits.length >= 11;
  return digits.startsWith('0');
}
