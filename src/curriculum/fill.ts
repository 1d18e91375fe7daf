const PLACE = /\{(\p{L}+)\}/gu;

/** Puts values where an office's words leave a place for them: `Lớp {lop}` → `Lớp 8`. A place without one stays. */
export const fill = (words: string, values: Readonly<Record<string, string | number>>): string =>
  words.replace(PLACE, (place, name: string) => String(values[name] ?? place));

/** The names of the places in these words, in their order. */
export const placesIn = (words: string): string[] => [...words.matchAll(PLACE)].map(([, name]) => name!);
