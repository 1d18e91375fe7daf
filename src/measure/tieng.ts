/** Vietnamese is counted in tiếng: what stands between blanks, one syllable each. */
const segmenter = new Intl.Segmenter('vi', { granularity: 'word' });

/** The tiếng of a text, in lower case: numbers count, marks don't. */
export function tiengOf(text: string): string[] {
  const found: string[] = [];
  for (const { segment, isWordLike } of segmenter.segment(text.normalize('NFC')))
    if (isWordLike) found.push(segment.toLocaleLowerCase('vi'));
  return found;
}

export const countTieng = (text: string): number => tiengOf(text).length;

export const mean = (values: readonly number[]): number =>
  values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;

/** A share of a whole that may be empty: then nothing is wrong with it. */
export const shareOf = (part: number, whole: number): number => (whole ? part / whole : 0);
