import type { PaperContext } from '../../blocks/define.ts';
import { renderNodes } from '../../html/render.ts';
import { essay } from '../../questions/essay/kind.ts';
import { findSigns } from '../../questions/find-signs/kind.ts';
import { fold } from '../../questions/fold.ts';
import { replaceGaps } from '../../questions/gap/kind.ts';
import { partsOf, type Question } from '../../questions/kinds.ts';
import { mix } from '../../questions/mix.ts';
import { statementName } from '../../questions/on-paper.ts';
import type { Part } from '../../questions/question.ts';
import { letterOf } from '../../document/paper.ts';
import { nearest, nothing, whole, type Ways } from '../exchange/carry.ts';
import { fillHoles, hole } from '../exchange/holes.ts';
import { htmlOf, partOf, reasonsOf, spansOf, wordsOf } from '../exchange/pieces.ts';
import { element, words, type Xml } from '../exchange/xml.ts';
import { cloze } from './cloze.ts';
import { answer, COMBINED, htmlField, moodleQuestion, plainField } from './write.ts';

/** How each kind is asked in Moodle, by the types that its core has. */
export const MOODLE_WAYS: Ways<Xml> = {
  single: whole((question, context) => [
    choices(question, context, true, question.options, ({ right }) => (right ? 100 : 0)),
  ]),
  multiple: nearest('chọn thiếu một lựa chọn đúng, Moodle vẫn cho một phần điểm', (question, context) => {
    const each = 100 / question.options.filter(({ right }) => right).length;
    return [choices(question, context, false, question.options, ({ right }) => (right ? each : -100))];
  }),
  'true-false': nearest('mỗi ý một phần điểm bằng nhau, không theo thang 0,1 – 0,25 – 0,5 – 1', (question, context) => {
    const rows = question.options.map(({ text, why, right }, i) => {
      const said = spansOf(why, context);
      const judged = cloze('MULTICHOICE_V', [
        { words: 'Đúng', right, why: said },
        { words: 'Sai', right: !right, why: said },
      ]);
      return `<p>${statementName(i)}) ${spansOf(text, context)}</p>\n<p>${judged}</p>`;
    });
    return [clozeQuestion(question, context, `${htmlOf(question.prompt, context)}\n${rows.join('\n')}`)];
  }),
  'short-answer': nearest(
    'nhận đáp án viết đủ dấu hoặc không dấu; thiếu vài dấu thì không nhận',
    (question, context) => [
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
      ),
    ],
  ),
  order: whole(
    (question, context) => [
      moodleQuestion(
        'ordering',
        question,
        context.lesson,
        general(question, context),
        element('layouttype', {}, 'VERTICAL'),
        element('selecttype', {}, 'ALL'),
        element('selectcount', {}, String(question.items.length)),
        element('gradingtype', {}, 'ABSOLUTE_POSITION'),
        element('showgrading', {}, 'SHOW'),
        element('numberingstyle', {}, 'none'),
        COMBINED,
        ...question.items.map((item, i) => htmlField('answer', partOf(item, context), { fraction: String(i + 1) })),
      ),
    ],
    'Moodle cũ phải cài thêm phần “ordering”, bản mới có sẵn',
  ),
  match: whole(
    (question, context) => [
      matching(
        question,
        question.pairs.map((pair) => [pair, wordsOf(pair.with, context)]),
        context,
      ),
    ],
    'vì sao đúng được nói chung cho cả câu',
  ),
  sort: nearest('thành câu ghép mỗi thẻ với tên một nhóm', (question, context) => {
    const names = new Map(question.groups.map(({ id, text }) => [id, wordsOf(text, context)]));
    return [
      matching(
        question,
        question.cards.map((card) => [card, names.get(card.group)!]),
        context,
      ),
    ];
  }),
  gap: nearest('chọn từ trong danh sách, hoặc viết từ: viết thiếu vài dấu thì không nhận', (question, context) => {
    const bank = mix([...question.gaps, ...question.lures], question.id);
    const codes = question.gaps.map((gap) => {
      const why = spansOf(gap.why, context);
      if (!question.lures.length)
        return cloze(
          'SHORTANSWER',
          typed(gap.accepted).map((one) => ({ words: one, right: true, why })),
        );
      const fits = (one: Part) => gap.accepted.some((word) => fold(word) === fold(wordsOf(one.text, context)));
      // A list shows words, which Moodle takes for HTML.
      return cloze(
        'MULTICHOICE',
        bank.map((one) => ({ words: words(wordsOf(one.text, context)), right: fits(one), why })),
      );
    });
    const prompt = replaceGaps(question.prompt, (_, place, { at }) => ({ type: 'text', value: hole(place), at }));
    return [
      clozeQuestion(
        question,
        context,
        fillHoles(htmlOf(prompt, context), (place) => codes[place]!),
      ),
    ];
  }),
  // A sign found adds what an innocent phrase takes, and none goes below nothing: the same score as ours.
  'find-signs': nearest('chọn các chỗ đáng ngờ trong danh sách dưới tin, không bấm vào tin', (question, context) => {
    const each = 100 / question.options.filter(({ right }) => right).length;
    const lettered = question.options.map((option, i) => ({
      ...option,
      text: [{ type: 'text' as const, value: `(${letterOf(i)}) `, at: option.at }, ...option.text],
    }));
    const html = renderNodes(context.nodes(findSigns.paper.prompt(question)));
    return [choices(question, context, false, lettered, ({ right }) => (right ? each : -each), html)];
  }),
  story: nothing('Moodle không có chuyện rẽ nhánh'),
  essay: whole(
    (question, context) => [
      moodleQuestion(
        'essay',
        question,
        context.lesson,
        { html: htmlOf(question.prompt, context) },
        element('responseformat', {}, 'editor'),
        element('responserequired', {}, '1'),
        element('responsefieldlines', {}, '10'),
        element('attachments', {}, '0'),
        element('attachmentsrequired', {}, '0'),
        htmlField('graderinfo', renderNodes(guideOf(question, context))),
        htmlField('responsetemplate', ''),
      ),
    ],
    'thầy cô chấm; hướng dẫn chấm đi cùng',
  ),
};

/** The guide in the points that its author wrote. */
const guideOf = (question: Extract<Question, { kind: 'essay' }>, context: PaperContext) =>
  essay.paper.reasons(
    question,
    question.guide.reduce((sum, { points }) => sum + points, 0),
    context,
  );

/** Words to write, as their author spells them and as they are compared; a star stands for any letters in Moodle. */
const typed = (accepted: readonly string[]): string[] =>
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

const choices = <P extends Part & { right: boolean }>(
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
    element('shuffleanswers', {}, question.kind === 'find-signs' ? '0' : '1'),
    element('answernumbering', {}, question.kind === 'find-signs' ? 'none' : 'ABCD'),
    element('showstandardinstruction', {}, '0'),
    COMBINED,
    ...options.map((option) => answer(fraction(option), partOf(option, context), spansOf(option.why, context))),
  );

/** Pieces, each with the words that it is brought to. */
const matching = (
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

const clozeQuestion = (question: Question, context: PaperContext, html: string): Xml =>
  moodleQuestion('cloze', question, context.lesson, { html });
