/**
 * Endings of real addresses that also look like one when nothing else says so. Vietnamese words without marks (la, so,
 * co…) are left out.
 */
const ENDINGS =
  'com|net|org|info|biz|vn|xyz|top|site|online|shop|store|club|app|dev|vip|cc|io|tk|ml|gq|cf|icu|space|fun|website|world|asia|edu|gov|us|uk|cn|ru|jp|kr|sg|eu|link|live|click|win|pro|gl|ly|me|tv|ws|pw|work|life|today|news|blog|tech|bid|loan|fit|cfd|sbs|lol|mobi|name|page|cloud|email|example';

const SCHEME = /(?:[a-z][a-z\d+.-]*:\/\/|www\.)[^\s<>“”"']+/giu;
const BARE = new RegExp(
  `(?<![\\p{L}\\p{N}@/._-])(?:[\\p{L}\\p{N}._%+-]+@)?(?:[a-z\\d](?:[a-z\\d-]*[a-z\\d])?(?:\\.|\\[\\.\\]|\\(\\.\\)))+(?:${ENDINGS})(?![\\p{L}\\p{N}-])(?:\\.[a-z]{2,}(?![\\p{L}\\p{N}-]))*`,
  'giu',
);

/** The hosts a text names, as addresses or as words that look like one. */
export function hostsIn(text: string): { host: string; index: number }[] {
  const found: { host: string; index: number; end: number }[] = [];
  for (const { 0: whole, index } of text.matchAll(SCHEME))
    found.push({ host: hostOf(whole), index, end: index + whole.length });
  for (const { 0: whole, index } of text.matchAll(BARE)) {
    if (found.some((other) => index >= other.index && index < other.end)) continue;
    found.push({
      host: whole
        .split('@')
        .at(-1)!
        .replace(/[[(]\.[\])]/g, '.')
        .toLowerCase(),
      index,
      end: index + whole.length,
    });
  }
  return found.sort((a, b) => a.index - b.index).map(({ host, index }) => ({ host, index }));
}

/** What stands before an @ is a name, not the place the link leads to. */
function hostOf(address: string): string {
  const authority = address.replace(/^[a-z][a-z\d+.-]*:\/\//i, '').split(/[/?#\\]/)[0]!;
  return authority
    .split('@')
    .at(-1)!
    .replace(/:\d*$/, '')
    .replace(/[.,;:!?)…]+$/u, '')
    .toLowerCase();
}

export const isExample = (host: string): boolean => /(^|\.)example$/i.test(host);
