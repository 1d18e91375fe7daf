import { fillHoles, hole } from '../exchange/holes.ts';

/**
 * The signs of Moodle's GIFT. Its reader takes `\` and one of these for the sign itself; `\n` would be a line break, so
 * a backslash is doubled first.
 */
const escapeGift = (text: string): string => text.replace(/[\\:#={}~]/g, '\\$&');

/**
 * A piece of HTML on one line. What a format (`[html]`) or a weight (`%50%`) begins with does not stand at its start.
 */
export const giftHtml = (html: string): string =>
  escapeGift(
    oneLine(html)
      .replace(/^\[/, '&#91;')
      .replace(/^%/, '&#37;')
      // An arrow parts what is matched, and cannot be escaped.
      .replaceAll('->', '-&gt;'),
  );

/** Plain words: what a pupil has to type or to pick from a list, and names. */
export const giftPlain = (text: string): string => escapeGift(oneLine(text));

/** A line that no reader sees. */
export const giftComment = (text: string): string => `// ${oneLine(text)}`;

/** The category that the questions after it go to: from the outer to the inner. */
export const giftCategory = (names: readonly string[]): string =>
  `$CATEGORY: ${names.map((name) => oneLine(name).replaceAll('/', '//')).join('/')}`;

/**
 * A question: its name, its words as HTML, and its answers, one a line, as GIFT already. These stand in the first hole
 * of the words, or after them.
 */
export function giftQuestion(name: string, html: string, answers: readonly string[]): string {
  const [before, after = ''] = giftHtml(fillHoles(html, hole)).split(hole(0));
  return `::${giftPlain(name)}::[html]${before}{\n${answers.join('\n')}\n}${after}`;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
