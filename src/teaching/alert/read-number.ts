/** Numbers as a Vietnamese says them. */

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const SCALES = ['', 'nghìn', 'triệu', 'tỷ'];

/** `0263 312` → `không hai sáu ba, ba một hai`: a number that is dialled, with a pause between groups. */
export const readDigits = (digits: string): string =>
  digits
    .split(/[ .]+/)
    .map((group) => [...group].map((digit) => DIGITS[Number(digit)]).join(' '))
    .join(', ');

/** `2024` → `hai nghìn không trăm hai mươi tư`: a whole number below a million million. */
export function readNumber(number: number): string {
  if (number === 0) return DIGITS[0]!;
  const groups: number[] = [];
  for (let rest = number; rest > 0; rest = Math.floor(rest / 1000)) groups.push(rest % 1000);
  return groups
    .map((group, i) => (group ? [readGroup(group, i < groups.length - 1), SCALES[i]].filter(Boolean).join(' ') : ''))
    .reverse()
    .filter(Boolean)
    .join(' ');
}

/** Three digits; `after`: others stand before them, so that their noughts are said. */
function readGroup(group: number, after: boolean): string {
  const [hundreds, tens, ones] = [Math.floor(group / 100), Math.floor(group / 10) % 10, group % 10];
  const said: string[] = [];
  if (hundreds || after) said.push(DIGITS[hundreds]!, 'trăm');
  if (tens === 1) said.push('mười');
  else if (tens) said.push(DIGITS[tens]!, 'mươi');
  else if (ones && said.length) said.push('linh');
  if (ones) said.push(oneOf(ones, tens));
  return said.join(' ');
}

function oneOf(ones: number, tens: number): string {
  if (ones === 5 && tens) return 'lăm';
  if (ones === 1 && tens > 1) return 'mốt';
  if (ones === 4 && tens > 1) return 'tư';
  return DIGITS[ones]!;
}
