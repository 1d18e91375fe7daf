import type { Spoken } from '../../curriculum/words.ts';
import { readDigits, readNumber } from './read-number.ts';

/**
 * Words as they are said over a loudspeaker: numbers, days, hours, shares and what the office's list
 * (content/words/spoken.yaml) says of short forms. What it does not know stays as it is: see `unsayable`.
 */
export function speak(text: string, list: readonly Spoken[]): string {
  const long = list.toSorted((a, b) => b.write.length - a.write.length);
  const said = long.reduce((all, { write, say }) => all.replaceAll(alone(write), say), text);
  return WAYS.reduce((all, [pattern, say]) => all.replace(pattern, say), said)
    .replace(/\s*[()]\s*/g, ', ')
    .replace(/,\s*([,.;:!?])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Not part of a longer word or number. */
const alone = (write: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}.,/])${write.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'gu');

const month = (number: string): string => (Number(number) === 4 ? 'tư' : readNumber(Number(number)));
const whole = (number: string): string => readNumber(Number(number.replaceAll('.', '')));
const DAY = '(\\d{1,2})/(\\d{1,2})';
/** A number by itself: 200k and 4G are no numbers to read. */
const NUMBER = '(?<![\\p{L}\\d])(?:\\d{1,3}(?:\\.\\d{3})+|\\d+)(?![\\d]|(?!đ(?!\\p{L}))\\p{L})';

/** In this order: a day before a share of something, a share before a number. */
const WAYS: readonly [RegExp, (...found: string[]) => string][] = [
  [
    new RegExp(`(ngày )?${DAY}/(\\d{4})`, 'giu'),
    (_, before, d, m, y) =>
      `${before || 'ngày '}${readNumber(Number(d))} tháng ${month(m!)} năm ${readNumber(Number(y))}`,
  ],
  [/(tháng )(\d{1,2})\/(\d{4})/giu, (_, before, m, y) => `${before}${month(m!)} năm ${readNumber(Number(y))}`],
  [new RegExp(`(ngày )${DAY}`, 'giu'), (_, before, d, m) => `${before}${readNumber(Number(d))} tháng ${month(m!)}`],
  [/(tháng )(\d{1,2})(?!\d)/giu, (_, before, m) => `${before}${month(m!)}`],
  [
    /(\d{1,2})h(\d{2})?(?!\p{L})/gu,
    (_, hour, minute) => `${readNumber(Number(hour))} giờ${minute ? ` ${readNumber(Number(minute))}` : ''}`,
  ],
  // As one dials it from here.
  [/\+84 ?(?=\d)/gu, () => '0'],
  // A number to dial: one that begins with 0, 1800 or 1900, or follows what one dials.
  [/(?<!\d)(?:0\d[\d. ]{5,}\d|1[89]00 ?\d{4,6}(?!\d))/gu, (digits) => readDigits(digits)],
  [
    /((?:gọi|số|tổng đài|cảnh sát|tới|hoặc) )(\d{3,4})(?!\.?\d)/giu,
    (_, before, digits) => before + readDigits(digits!),
  ],
  [new RegExp(`(${NUMBER})\\s?[–-]\\s?(${NUMBER})`, 'gu'), (_, from, to) => `${whole(from!)} đến ${whole(to!)}`],
  [new RegExp(`(${NUMBER}),(\\d+)`, 'gu'), (_, before, after) => `${whole(before!)} phẩy ${readAfter(after!)}`],
  [new RegExp(NUMBER, 'gu'), (number) => ` ${whole(number)} `],
  [/ ?%/gu, () => ' phần trăm'],
  [/ đ(?!\p{L})/gu, () => ' đồng'],
  [/ ([,.;:!?])/gu, (_, mark) => mark!],
];

/** `1,5` → `một phẩy năm`, `0,05` → `không phẩy không năm`. */
const readAfter = (digits: string): string =>
  digits.startsWith('0') || digits.length > 2 ? readDigits(digits) : readNumber(Number(digits));

/** What nobody can read out as it stands: digits, signs, letters that are no word. Each once, in their order. */
export const unsayable = (said: string): string[] => [
  ...new Set(
    (said.match(/[^\s“”"']*(?:\d|[%/&@#_+=<>]|\p{Lu}{2}|\p{Ll}\p{Lu}|\p{L}\.\p{L})[^\s“”"',;:!?]*/gu) ?? []).map(
      (word) => word.replace(/\.+$/, ''),
    ),
  ),
];

/** How many tiếng are said. */
export const countTieng = (said: string): number => said.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
