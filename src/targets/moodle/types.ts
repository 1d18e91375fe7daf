/** Questions of the types that Moodle's core has, from ours. */
import type { PaperContext } from '../../blocks/define.ts';
import { renderNodes } from '../../html/render.ts';
import { essay } from '../../questions/essay/kind.ts';
import { fold } from '../../questions/fold.ts';
import { kindOf, partsOf, type Kind, type Question } from '../../questions/kinds.ts';
import type { Part } from '../../questions/question.ts';
import { htmlOf, partOf, reasonsOf, spansOf } from '../exchange/pieces.ts';
import { element, words, type Xml } from '../exchange/xml.ts';
import { answer, COMBINED, htmlField, moodleQuestion, plainField } from './write.ts';

type Of<K extends Kind> = Extract<Question, { kind: K }>;

export const written = (question: Of<'short-answer'>, context: PaperContext): Xml =>
  moodleQuestion(
    'shortanswer',
    question,
    context.lesson,
    { html: htmlOf(question.prompt, context), general: reasonsOf([question.why], context) },
    element('usecase', {}, '0'),
    ...typed(question.accepted).map((one) =>
      element(
        'answer',
        { fraction: 100, format: 'plain_text' },
        element('text', {}, words(one)),
        htmlField('feedback', ''),
      ),
    ),
  );

export const ordering = (question: Of<'order'>, context: PaperContext): Xml =>
  moodleQuestion(
    'ordering',
    question,
    context.lesson,
    general(question, context),
    element('layouttype', {}, 'VERTICAL'),
    element('selecttype', {}, 'ALL'),
    element('selectcount', {}, String(question.items.length)),
    // Each at its own place counts, as with us.
    element('gradingtype', {}, 'ABSOLUTE_POSITION'),
    element('showgrading', {}, 'SHOW'),
    element('numberingstyle', {}, 'none'),
    COMBINED,
    ...question.items.map((item, i) => htmlField('answer', partOf(item, context), { fraction: String(i + 1) })),
  );

export const byHand = (question: Of<'essay'>, context: PaperContext): Xml => {
  // The guide in the points that its author wrote.
  const points = question.guide.reduce((sum, step) => sum + step.points, 0);
  return moodleQuestion(
    'essay',
    question,
    context.lesson,
    { html: htmlOf(question.prompt, context) },
    element('responseformat', {}, 'editor'),
    element('responserequired', {}, '1'),
    element('responsefieldlines', {}, '10'),
    element('attachments', {}, '0'),
    element('attachmentsrequired', {}, '0'),
    htmlField('graderinfo', renderNodes(essay.paper.reasons(question, points, context))),
    htmlField('responsetemplate', ''),
  );
};

/** Words to write, as their author spells them and as they are compared; a star stands for any letters in Moodle. */
export const typed = (accepted: readonly string[]): string[] =>
  [...new Set(accepted.flatMap((one) => [one.replace(/\s+/g, ' ').trim(), fold(one)]).filter(Boolean))].map((one) =>
    one.replaceAll('*', '\\*'),
  );

/** What is asked, and to everyone why. */
const general = (question: Question, context: PaperContext) => ({
  html: htmlOf(question.prompt, context),
  general: reasonsOf(
    partsOf(question).map(({ why }) => why),
    context,
  ),
});

/** `fraction`: what an option brings or takes, in percent. */
export const choices = <P extends Part & { right: boolean }>(
  question: Question,
  context: PaperContext,
  single: boolean,
  options: readonly P[],
  fraction: (option: P) => number,
  html = htmlOf(question.prompt, context),
): Xml =>
  moodleQuestion(
    'multichoice',
    question,
    context.lesson,
    { html },
    element('single', {}, String(single)),
    // What is answered in its own words bears its letters there.
    element('shuffleanswers', {}, kindOf(question).inPrompt ? '0' : '1'),
    element('answernumbering', {}, kindOf(question).inPrompt ? 'none' : 'ABCD'),
    element('showstandardinstruction', {}, '0'),
    COMBINED,
    ...options.map((option) => answer(fraction(option), partOf(option, context), spansOf(option.why, context))),
  );

/** Pieces, each with the words that it is brought to. */
export const matching = (
  question: Question,
  pairs: readonly (readonly [piece: Part, words: string])[],
  context: PaperContext,
): Xml =>
  moodleQuestion(
    'matching',
    question,
    context.lesson,
    general(question, context),
    element('shuffleanswers', {}, '1'),
    COMBINED,
    ...pairs.map(([piece, to]) => htmlField('subquestion', partOf(piece, context), {}, plainField('answer', to))),
  );

/** Its answers stand among its words already. */
export const clozeQuestion = (question: Question, context: PaperContext, html: string): Xml =>
  moodleQuestion('cloze', question, context.lesson, { html });
