/** Places where phrases stand as whole words. Case counts where a phrase is written with a capital letter. */
export interface Found {
  phrase: string;
  from: number;
}

const escape = (phrase: string): string => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Finds any of some phrases in texts; the longest where one holds another. */
export function phraseFinder(phrases: readonly string[]): (text: string) => Found[] {
  if (!phrases.length) return () => [];
  const byLow = new Map(phrases.map((phrase) => [phrase.toLocaleLowerCase('vi'), phrase]));
  const byLength = [...byLow.keys()].sort((a, b) => b.length - a.length);
  // Small letters on both sides: a pattern that ignores case is many times slower.
  const pattern = new RegExp(`(?:${byLength.map(escape).join('|')})(?![\\p{L}\\p{M}\\d])`, 'gu');
  return (text) =>
    [...text.toLocaleLowerCase('vi').matchAll(pattern)].flatMap(({ 0: low, index: from }) => {
      const phrase = byLow.get(low)!;
      const isName = /\p{Lu}\p{Ll}/u.test(phrase);
      const isWhole = !/[\p{L}\p{M}\d]$/u.test(text.slice(0, from));
      return isWhole && (!isName || text.startsWith(phrase, from)) ? [{ phrase, from }] : [];
    });
}

/** A text with what stands between quotation marks blanked out: the words of others. */
export const withoutQuotes = (text: string): string =>
  text.replace(/“[^”]*(?:”|$)|"[^"]*"/g, (quoted) => ' '.repeat(quoted.length));
