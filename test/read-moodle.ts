/**
 * Reads Moodle XML as Moodle's import does (question/format/xml/format.php, question/type/multianswer), and stops at
 * what Moodle would refuse or take for something else. Only tests use it.
 */
import { decodeEntities } from './decode-entities.ts';
import { all, one, readXml, type Tag } from './read-xml.ts';

export interface MoodleAnswer {
  html: string;
  /** In percent. */
  fraction: number;
  feedback: string;
  /** Of a match: the words that it goes to. */
  with?: string;
}
export interface MoodleQuestion {
  type: string;
  name: string;
  html: string;
  general: string;
  tags: string[];
  answers: MoodleAnswer[];
  /** The answers among the words, where there are any. */
  gaps: { form: string; answers: { words: string; right: boolean; feedback: string }[] }[];
  graderinfo: string;
  /** What else it says of itself, by name. */
  set: Record<string, string>;
}

export function readMoodle(file: string): { category: string; info: string; questions: MoodleQuestion[] } {
  const quiz = readXml(file);
  if (quiz.name !== 'quiz') throw new Error(`Not a quiz: ${quiz.name}`);
  const [first, ...rest] = quiz.children;
  if (first?.attributes.type !== 'category') throw new Error('No category comes first');
  const questions = rest.map(readQuestion);
  const names = questions.map(({ name }) => name);
  if (new Set(names).size !== names.length) throw new Error('Two questions of one idnumber');
  return { category: one(one(first, 'category'), 'text').text, info: html(one(first, 'info')), questions };
}

/** The shares of a point that Moodle knows (question_bank::fraction_options_full). */
const SHARES = [100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5];
const KNOWN = [...SHARES, 11.11111, 10, 5, 0];

const OWN: Record<string, readonly string[]> = {
  multichoice: ['single', 'shuffleanswers', 'answernumbering', 'shownumcorrect'],
  cloze: [],
  shortanswer: ['usecase'],
  matching: ['shuffleanswers', 'shownumcorrect'],
  ordering: ['layouttype', 'selecttype', 'selectcount', 'gradingtype', 'shownumcorrect'],
  essay: ['responseformat', 'responsefieldlines', 'graderinfo', 'responsetemplate'],
};

function readQuestion(tag: Tag): MoodleQuestion {
  const type = tag.attributes.type ?? '';
  const needs = OWN[type];
  if (!needs) throw new Error(`No type of Moodle's core: ${type}`);
  const name = one(one(tag, 'name'), 'text').text;
  if (!name || one(tag, 'idnumber').text !== name) throw new Error(`No name: ${name}`);
  if (Number(one(tag, 'defaultgrade').text) !== 1) throw new Error(`${name}: not worth 1`);
  for (const need of needs) one(tag, need);
  const text = html(one(tag, 'questiontext'));
  return {
    type,
    name,
    html: text,
    general: html(one(tag, 'generalfeedback')),
    tags: all(one(tag, 'tags'), 'tag').map((one_) => one(one_, 'text').text),
    answers: type === 'matching' ? all(tag, 'subquestion').map(readPair) : readAnswers(tag, type),
    gaps: type === 'cloze' ? readGaps(text) : [],
    graderinfo: type === 'essay' ? html(one(tag, 'graderinfo')) : '',
    set: Object.fromEntries(tag.children.map((child) => [child.name, child.text])),
  };
}

function readAnswers(tag: Tag, type: string): MoodleAnswer[] {
  return all(tag, 'answer').map((answer) => {
    const fraction = Number(answer.attributes.fraction);
    if (type !== 'ordering' && !KNOWN.includes(Math.abs(fraction))) throw new Error(`Moodle has no ${fraction} %`);
    const feedback = type === 'ordering' ? '' : html(one(answer, 'feedback'));
    return { html: html(answer), fraction, feedback };
  });
}

const readPair = (tag: Tag): MoodleAnswer => {
  const to = one(one(tag, 'answer'), 'text').text;
  if (!to) throw new Error('A piece that goes to nothing');
  return { html: html(tag), fraction: 100, feedback: '', with: to };
};

/** HTML with its pictures: each that is shown is there as a file, and each file is shown. */
function html(tag: Tag): string {
  const text = one(tag, 'text').text;
  const files = all(tag, 'file').map(({ attributes, text: data }) => {
    if (attributes.encoding !== 'base64' || attributes.path !== '/' || !/^[\w+/]+=*$/.test(data))
      throw new Error(`Not a file in base64: ${attributes.name}`);
    return attributes.name!;
  });
  const shown = [...text.matchAll(/@@PLUGINFILE@@\/([\w.-]+)/g)].map(([, name]) => name!);
  if ([...new Set(shown)].sort().join() !== files.sort().join()) throw new Error(`Files: ${files}; shown: ${shown}`);
  if (/src="(?!@@PLUGINFILE@@\/)/.test(text)) throw new Error('A picture from elsewhere');
  return text;
}

const ALTERNATIVE = String.raw`(=|%(-?[0-9]+(?:[.,][0-9]*)?)%)?(.+?(?<!\\|&|&amp;)(?=[~#}]|$))(#(.*?(?<!\\)(?=[~}]|$)))?`;
/** As qtype_multianswer_extract_question cuts the words. */
const GAP = new RegExp(
  String.raw`\{([0-9]*):(SHORTANSWER|MULTICHOICE_H|MULTICHOICE):(${ALTERNATIVE}(?:~${ALTERNATIVE})*)\}`,
  'g',
);

function readGaps(text: string): MoodleQuestion['gaps'] {
  const gaps = [...text.matchAll(GAP)].map(([, weight, form, body]) => {
    if (weight !== '1') throw new Error(`A gap that weighs ${weight}`);
    const answers = [...`${body}}`.matchAll(new RegExp(`${ALTERNATIVE}[~}]`, 'g'))].map(
      ([, sign, , words, , feedback]) => ({
        words: decodeEntities(words!),
        right: sign === '=',
        feedback: decodeEntities(feedback ?? ''),
      }),
    );
    if (!answers.some(({ right }) => right)) throw new Error(`A gap without an answer: ${body}`);
    return { form: form!, answers };
  });
  const asked = text.match(/\{[0-9]*:[A-Z_]+:/g)?.length ?? 0;
  if (!gaps.length || gaps.length !== asked) throw new Error(`${asked} gaps are written, ${gaps.length} are read`);
  return gaps;
}
