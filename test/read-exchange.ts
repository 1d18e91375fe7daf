/** Every file for another program, made and read back by its strict reader: what all have in common. */
import { strFromU8, unzipSync } from 'fflate';
import type { GradeLesson } from '../src/curriculum/cut.ts';
import { makeAnki } from '../src/targets/anki/anki.ts';
import { makeAzota } from '../src/targets/azota/azota.ts';
import { makeGift } from '../src/targets/gift/gift.ts';
import { makeH5p } from '../src/targets/h5p/h5p.ts';
import { makeKahoot } from '../src/targets/kahoot/kahoot.ts';
import { makeMoodle } from '../src/targets/moodle/moodle.ts';
import { makeQti } from '../src/targets/qti/package.ts';
import { makeWayground } from '../src/targets/wayground/wayground.ts';
import { write as writeWord } from '../src/word/write.ts';
import { readAnki } from './read-anki.ts';
import { readAzota } from './read-azota.ts';
import { paragraphsOf, readDocx } from './read-docx.ts';
import { readGift } from './read-gift.ts';
import { readH5p } from './read-h5p.ts';
import { readMoodle } from './read-moodle.ts';
import { readQti } from './read-qti.ts';
import { readKahoot, readWayground } from './read-sheet.ts';
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
const ofZip = (bytes: Uint8Array) => ({
  bytes,
  raw: Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n'),
});
/** The lines of a Word file, tables too, as they are read from above to below. */
const linesOfDocx = (bytes: Uint8Array): string[] =>
  paragraphsOf(readDocx(bytes))
    .map(({ text }) => text.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
const inQuestion = (question: string, answers: readonly string[]) => [question, ...answers].join(' ');

const ofQti = async (bytes: Uint8Array): Promise<Seen> => {
  const { items, readFirst } = readQti(bytes);
  return {
    questions: items.map(({ id, body }) => ({ id, words: body.text })),
    readFirst: linesOf(readFirst),
    ...ofZip(bytes),
  };
};

export const READERS = {
  azota: async (lesson: GradeLesson): Promise<Seen> => {
    const bytes = await writeWord(makeAzota(lesson));
    const { questions, before } = readAzota(linesOfDocx(bytes));
    return {
      questions: questions.map(({ text, options, solution: [name] }) => ({
        id: /\(([\w-]+)\)$/.exec(name!)![1]!,
        words: inQuestion(text.join(' '), options),
      })),
      readFirst: before,
      ...ofZip(bytes),
    };
  },
  kahoot: async (lesson: GradeLesson): Promise<Seen> => {
    const bytes = await makeKahoot(lesson);
    const { questions, readFirst } = await readKahoot(bytes);
    return {
      questions: questions.map(({ id, question, answers }) => ({ id, words: inQuestion(question, answers) })),
      readFirst,
      ...ofZip(bytes),
    };
  },
  wayground: async (lesson: GradeLesson): Promise<Seen> => {
    const bytes = await makeWayground(lesson);
    const { questions, readFirst } = await readWayground(bytes);
    return {
      questions: questions.map(({ id, question, answers }) => ({ id, words: inQuestion(question, answers) })),
      readFirst,
      ...ofZip(bytes),
    };
  },
  anki: async (lesson: GradeLesson): Promise<Seen> => {
    const text = makeAnki(lesson);
    const { notes, comments } = readAnki(text);
    return {
      questions: notes.map(({ guid, front }) => ({ id: guid, words: said(front) })),
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
  gift: async (lesson: GradeLesson): Promise<Seen> => {
    const { text } = makeGift(lesson);
    const { questions, comments } = readGift(text);
    return {
      questions: questions.map(({ name, html }) => ({ id: name, words: said(html) })),
      readFirst: comments,
      ...ofText(text),
    };
  },
  h5p: async (lesson: GradeLesson): Promise<Seen> => {
    const bytes = makeH5p(lesson);
    const { questions, readFirst } = readH5p(bytes);
    return { questions: questions.map(({ id, words }) => ({ id, words })), readFirst, ...ofZip(bytes) };
  },
  qti3: (lesson: GradeLesson): Promise<Seen> => ofQti(makeQti(lesson, '3.0')),
  qti2: (lesson: GradeLesson): Promise<Seen> => ofQti(makeQti(lesson, '2.2')),
};
