/** Every file for another program, made and read back by its strict reader: what all have in common. */
import type { GradeLesson } from '../src/curriculum/cut.ts';
import { makeGift } from '../src/targets/gift/gift.ts';
import { makeMoodle } from '../src/targets/moodle/moodle.ts';
import { readGift } from './read-gift.ts';
import { readMoodle } from './read-moodle.ts';
import { heard } from './words-of-html.ts';

export interface Seen {
  /** Under our ids; with all the words that its reader sees before answering. */
  questions: { id: string; words: string }[];
  /** Line by line. */
  readFirst: string[];
  bytes: Uint8Array;
  /** All that a search of the file would find, unzipped. */
  raw: string;
}

const said = (html: string): string => heard(html).join(' ');
const linesOf = (html: string): string[] => html.split('</p>').map(said);
const ofText = (raw: string) => ({ raw, bytes: new TextEncoder().encode(raw) });

export const READERS = {
  gift: async (lesson: GradeLesson): Promise<Seen> => {
    const { text } = makeGift(lesson);
    const { questions, comments } = readGift(text);
    return {
      questions: questions.map(({ name, html }) => ({ id: name, words: said(html) })),
      readFirst: comments,
      ...ofText(text),
    };
  },
  moodle: async (lesson: GradeLesson): Promise<Seen> => {
    const text = makeMoodle(lesson);
    const { questions, info } = readMoodle(text);
    return {
      questions: questions.map(({ name, html }) => ({ id: name, words: said(html) })),
      readFirst: linesOf(info),
      ...ofText(text),
    };
  },
};
