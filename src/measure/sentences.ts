import { tiengOf } from './tieng.ts';

/** A sentence of a text, and where in it it starts. */
export interface Sentence {
  text: string;
  from: number;
  tieng: number;
  commas: number;
}

const segmenter = new Intl.Segmenter('vi', { granularity: 'sentence' });

/**
 * The sentences of a line of words. A question or a cry inside speech ends none: “Ai đấy?” bà hỏi. is one. What holds
 * no tiếng is none either.
 */
export function sentencesOf(line: string): Sentence[] {
  const found: { text: string; from: number }[] = [];
  for (const { segment, index } of segmenter.segment(line)) {
    const last = found.at(-1);
    if (last && /^[”’"')\]\s]*\p{Ll}/u.test(segment)) last.text += segment;
    else found.push({ text: segment, from: index });
  }
  return found.flatMap(({ text, from }) => {
    const tieng = tiengOf(text).length;
    if (!tieng) return [];
    const start = from + text.search(/\S/);
    return { text: text.trim(), from: start, tieng, commas: text.match(/,(?!\d)/g)?.length ?? 0 };
  });
}
