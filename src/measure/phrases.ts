/** Places where phrases stand as whole words. Case counts where a phrase is written with a capital letter. */
export interface Found {
  phrase: string;
  from: number;
}

const escape = (phrase: string): string => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Finds any of some phrases in texts; the longest where one holds another. */
export function phraseFinder(phrases: readonly string[]): (text: string) => Found[] {
  if (!phrases.length) return () => [];
  const byLength = [...new Set(phrases)].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}\\d])(?:${byLength.map(escape).join('|')})(?![\\p{L}\\p{M}\\d])`, 'giu');
  const byFolded = new Map(byLength.map((phrase) => [phrase.toLocaleLowerCase('vi'), phrase]));
  return (text) =>
    [...text.matchAll(pattern)].flatMap(({ 0: written, index }) => {
      const phrase = byFolded.get(written.toLocaleLowerCase('vi'))!;
      const isName = /\p{Lu}\p{Ll}/u.test(phrase);
      return isName && written !== phrase ? [] : [{ phrase, from: index }];
    });
}

/** A text with what stands between quotation marks blanked out: the words of others. */
export const withoutQuotes = (text: string): string =>
  text.replace(/“[^”]*(?:”|$)|"[^"]*"/g, (quoted) => ' '.repeat(quoted.length));
