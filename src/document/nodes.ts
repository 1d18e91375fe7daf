import type { PaperNode, Span } from './paper.ts';

/** Small pieces that several papers share. */
export const text = (words: string): Span[] => [{ text: words }];
/** No line ends within these words. */
export const unbroken = (words: string): string => words.replaceAll(' ', '\u00a0');
/** What is to be filled in stays with its name: `Năm học: 20……–20……` is not broken after `Năm`. */
export const holdBlanks = (line: string): string => line.replace(/\S[^:….]*:? *[\d–]*(?:…|\.\.)[\d….–]*/gu, unbroken);
export const paragraph = (...spans: Span[]): PaperNode => ({ type: 'paragraph', spans });
/** One line in the middle of its column, as in a head or a cell. */
export const centred = (text: string, bold = false): PaperNode => ({
  type: 'paragraph',
  align: 'center',
  spans: [{ text, ...(bold ? { bold } : {}) }],
});
/** Small print: how to use a paper, where its words come from. */
export const note = (words: string): PaperNode => ({ type: 'paragraph', role: 'note', spans: text(words) });
export const heading = (level: 1 | 2 | 3, words: string): PaperNode => ({ type: 'heading', level, spans: text(words) });
export const title = (words: string): PaperNode => ({ type: 'heading', level: 1, spans: text(words), align: 'center' });
/** Where a hand signs, and a stamp has room. */
export const toSign: PaperNode = { type: 'drawing', height: 28, bare: true };
/** A point alone is a sentence: there is nothing to tell it apart from. */
export const bullets = (items: readonly string[]): PaperNode =>
  items.length === 1
    ? paragraph({ text: items[0]!.replace(/(?<![.?!…:;])$/u, '.') })
    : { type: 'list', ordered: false, start: 1, items: items.map((item) => [paragraph({ text: item })]) };
