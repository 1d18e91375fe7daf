/**
 * An answer embedded in a Moodle question's words (“cloze”). Moodle cuts it at signs and then decodes entities, so the
 * signs of an answer are written as entities, and whatever is HTML already once more. By number: after `&amp;` it does
 * not cut.
 */
export interface ClozeAnswer {
  words: string;
  right: boolean;
  /** HTML. */
  why?: string;
}

/** A line to write on, a list that opens, or answers to tick side by side (`H`). */
type Form = 'SHORTANSWER' | 'MULTICHOICE' | 'MULTICHOICE_H';

export const cloze = (form: Form, answers: readonly ClozeAnswer[]): string =>
  `{1:${form}:${answers
    .map(({ words, right, why }) => `${right ? '=' : ''}${escapeCloze(words)}${why ? `#${escapeCloze(why)}` : ''}`)
    .join('~')}}`;

const escapeCloze = (text: string): string =>
  text
    .replace(/[&<>~#}{\\%="]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/\s+/g, ' ')
    .trim();
