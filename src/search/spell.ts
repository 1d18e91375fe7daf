/**
 * Vietnamese as people type it in a hurry: without marks, đ as d, in one case. (Not score.ts's `fold`: a module that
 * two pages share would be one more request for each.)
 */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ/g, 'd');

/** The words of a text in small letters, marks and all; what is written short (folded, in `short`) at full length. */
export const spell = (text: string, short: ReadonlyMap<string, string>): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((word) => (short.get(fold(word)) ?? word).split(' '))
    .filter(Boolean);

/** `ddieenj` → `dien`: a word typed the Telex way on a keyboard that knew nothing of it, without its marks. */
export const withoutTelex = (word: string): string =>
  word
    .replace(/dd/g, 'd')
    .replace(/([aeo])\1/g, '$1')
    .replace(/w/g, '')
    .replace(/(?<=[aeiouy].*)[sfrxj]/, '');
