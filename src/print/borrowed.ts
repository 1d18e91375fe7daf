/**
 * Letters that the Ê Đê and the M'Nông write and Be Vietnam Pro does not have: b with a stroke, small and large, and i
 * with a breve, which cannot be set as a dotted i and a mark. Arimo has them, drawn as high as Be Vietnam Pro to a
 * hundredth: it lends them, letter by letter, on the page as on paper. They are written by their numbers here, because
 * what stands in our own files is cut into the fonts of every page.
 */
export const BORROWED = '\u0180\u0243\u012d';

/** One of them, with the marks set on it. */
export const BORROWED_LETTER = new RegExp(`([${BORROWED}]\\p{M}*)`, 'u');
