/** Moodle's answers among the words of a question (“cloze”): `{1:MULTICHOICE:=phải#vì sao~trái}`. */
import { cleanWords } from '../clean-text.ts';
import { decodeEntities, decodeHtml } from '../decode-html.ts';
import { oneLine } from '../piece.ts';

export interface ClozeGap {
  /** Written by the pupil, or chosen. */
  written: boolean;
  answers: { words: string; percent: number; feedback: string }[];
}

const GAP =
  /\{\d*:(SHORTANSWER_C|SHORTANSWER|SAC?|MWC?|NUMERICAL|NM|MULTICHOICE(?:_V|_H|_S|_VS|_HS)?|MC[VH]?S?|MULTIRESPONSE(?:_H|_S|_HS)?|MRH?S?):((?:\\[^]|[^\\{}])*)\}/g;

/** The words with a tag in the place of each gap, and the gaps. */
export function takeGaps(html: string): { html: string; gaps: ClozeGap[] } {
  const gaps: ClozeGap[] = [];
  // A tag of this name that a stranger wrote is no gap of ours.
  const marked = html.replace(/<(?=\/?x-gap)/gi, '&lt;').replace(GAP, (_, form: string, body: string) => {
    const written = /^(?:S|MW|N)/.test(form);
    gaps.push({ written, answers: split(body, '~').map((one) => answerOf(one, written)) });
    return gapTag(gaps.length - 1);
  });
  return { html: marked, gaps };
}

export const gapTag = (place: number): string => `<x-gap n="${place}"></x-gap>`;

/** Moodle decodes entities once; what is then chosen or said, but not what is typed, is HTML. */
function answerOf(answer: string, written: boolean): ClozeGap['answers'][number] {
  const [said = '', ...feedback] = split(answer, '#');
  const [, share, percent, words] = /^\s*(=|%(-?[\d.,]+)%)?([^]*)$/.exec(said)!;
  const decoded = decodeEntities(unescape(words!));
  return {
    words: written ? oneLine(cleanWords(decoded)) : decodeHtml(decoded),
    percent: share === '=' ? 100 : Number((percent ?? '0').replace(',', '.')) || 0,
    feedback: decodeHtml(decodeEntities(unescape(feedback.join('#')))),
  };
}

/** At a sign that is neither escaped nor part of an entity. */
const split = (text: string, sign: '~' | '#'): string[] => text.split(sign === '~' ? /(?<!\\)~/ : /(?<![\\&])#/);
const unescape = (text: string): string => text.replace(/\\([\\}#~="/])/g, '$1');
