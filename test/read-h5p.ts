/** For the tests: a content package of H5P, read strictly, as a site that has the libraries would. */
import { strFromU8, unzipSync } from 'fflate';
import { heard } from './words-of-html.ts';

export interface H5pRead {
  id: string;
  /** `H5P.TrueFalse 1.8` */
  library: string;
  /** What its reader sees before answering. */
  words: string;
  /** The answers that are right: words, or true and false. */
  right: string[];
  /** What is said of each answer. */
  whys: string[];
  params: object;
}

interface Params {
  question?: string;
  correct?: string;
  answers?: { correct: boolean; text: string; tipsAndFeedback: { chosenFeedback: string } }[];
  text?: string;
  questions?: string[];
  behaviour: { feedbackOnCorrect?: string; feedbackOnWrong?: string };
  l10n?: { trueText: string; falseText: string };
  overallFeedback?: { feedback?: string }[];
}

const said = (html: string): string => heard(html).join(' ');
const BLANK = /\*([^*]+)\*/g;

export function readH5p(bytes: Uint8Array): {
  title: string;
  dependencies: string[];
  readFirst: string[];
  files: string[];
  questions: H5pRead[];
} {
  const parts = unzipSync(bytes);
  const about = JSON.parse(strFromU8(parts['h5p.json']!)) as {
    title: string;
    mainLibrary: string;
    authorComments: string;
    preloadedDependencies: { machineName: string; majorVersion: number; minorVersion: number }[];
  };
  const content = JSON.parse(strFromU8(parts['content/content.json']!)) as {
    questions: { library: string; params: Params; subContentId: string; metadata: { title: string } }[];
  };
  const dependencies = about.preloadedDependencies.map(
    (one) => `${one.machineName} ${one.majorVersion}.${one.minorVersion}`,
  );
  if (!dependencies.some((name) => name.startsWith(`${about.mainLibrary} `))) throw new Error('No main library');
  const ids = content.questions.map(({ subContentId }) => subContentId);
  if (new Set(ids).size !== ids.length) throw new Error('Two questions of one name');
  return {
    title: about.title,
    dependencies,
    readFirst: about.authorComments.split('\n'),
    files: Object.keys(parts),
    questions: content.questions.map(({ library, params, subContentId, metadata }) => {
      if (!dependencies.includes(library)) throw new Error(`${library} is no dependency`);
      if (!/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/.test(subContentId))
        throw new Error(subContentId);
      return { id: metadata.title, library, params, ...READ[library.split(' ')[0]!]!(params) };
    }),
  };
}

const READ: Record<string, (params: Params) => Pick<H5pRead, 'words' | 'right' | 'whys'>> = {
  'H5P.MultiChoice': ({ question, answers }) => ({
    words: [question!, ...answers!.map(({ text }) => text)].map(said).join(' '),
    right: answers!.filter(({ correct }) => correct).map(({ text }) => said(text)),
    whys: answers!.map(({ tipsAndFeedback }) => said(tipsAndFeedback.chosenFeedback)),
  }),
  'H5P.TrueFalse': ({ question, correct, behaviour, l10n }) => ({
    words: `${said(question!)} ${l10n!.trueText} ${l10n!.falseText}`,
    right: [correct!],
    whys: [behaviour.feedbackOnCorrect!, behaviour.feedbackOnWrong!],
  }),
  'H5P.Blanks': ({ text, questions, overallFeedback }) => {
    const lines = questions!.join(' ');
    return {
      words: `${said(text!)} ${said(lines.replace(BLANK, ' '))}`,
      right: [...lines.matchAll(BLANK)].flatMap(([, inside]) => said(inside!).split('/')),
      whys: [overallFeedback![0]!.feedback!],
    };
  },
};
