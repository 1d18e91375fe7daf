import type { GradeLesson } from '../../curriculum/cut.ts';
import { LEVEL_NAMES } from '../../questions/question.ts';
import type { Question } from '../../questions/kinds.ts';
import { takePictures } from '../exchange/pictures.ts';
import { element, words, type Xml } from '../exchange/xml.ts';

/** Moodle's types of question that ours become. */
export type MoodleType = 'multichoice' | 'cloze' | 'shortanswer' | 'matching' | 'ordering' | 'essay';

/** Words, or HTML, in an element of this name; pictures come along as files. */
export const plainField = (name: string, text: string): Xml => element(name, {}, element('text', {}, words(text)));
/** HTML in an element of this name. Its pictures come along as files; `more` stands behind them. */
export function htmlField(
  name: string,
  html: string,
  attributes: Record<string, string> = {},
  ...more: readonly Xml[]
): Xml {
  const { html: text, files } = takePictures(html, (file) => `@@PLUGINFILE@@/${file}`);
  return element(
    name,
    { ...attributes, format: 'html' },
    element('text', {}, words(text)),
    ...files.map((file) => element('file', { name: file.name, path: '/', encoding: 'base64' }, file.data)),
    ...more,
  );
}

/** `fraction` in percent. Moodle refuses a share that it does not know: 33.33333, not 33.3. */
export const answer = (fraction: number, html: string, why: string): Xml =>
  htmlField('answer', html, { fraction: String(Math.round(fraction * 1e5) / 1e5) }, htmlField('feedback', why));

/** What a type that tells of right, partly right and wrong has to have, `shownumcorrect` above all in older Moodles. */
export const COMBINED: Xml = [
  ...['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback'].map((name) => htmlField(name, '')),
  element('shownumcorrect'),
].join('');

/** A question of Moodle's under our id, in its words, with what is said to everyone once it is answered. */
export const moodleQuestion = (
  type: MoodleType,
  { id, level }: Question,
  { grade, slug }: GradeLesson,
  said: { html: string; general?: string },
  ...own: readonly Xml[]
): Xml =>
  element(
    'question',
    { type },
    plainField('name', id),
    htmlField('questiontext', said.html),
    htmlField('generalfeedback', said.general ?? ''),
    element('defaultgrade', {}, '1'),
    element('penalty', {}, '0'),
    element('hidden', {}, '0'),
    element('idnumber', {}, words(id)),
    ...own,
    element(
      'tags',
      {},
      ...[LEVEL_NAMES[level].toLowerCase(), `lớp-${grade}`, slug].map((tag) => plainField('tag', tag)),
    ),
  );

/** The category that the questions after it go to, and what is to be read of it. */
export const moodleCategory = (names: readonly string[], info: string): Xml =>
  element(
    'question',
    { type: 'category' },
    plainField('category', `$course$/top/${names.map((name) => name.replaceAll('/', '//')).join('/')}`),
    htmlField('info', info),
  );
