import { letterOf } from '../../document/paper.ts';
import { renderNodes } from '../../html/render.ts';
import { findSigns } from '../../questions/find-signs/kind.ts';
import { fold } from '../../questions/fold.ts';
import { replaceGaps } from '../../questions/gap/kind.ts';
import { mix } from '../../questions/mix.ts';
import { statementName } from '../../questions/on-paper.ts';
import type { Part } from '../../questions/question.ts';
import { nearest, nothing, whole, waysOf, type Ways } from '../exchange/carry.ts';
import { fillHoles, hole } from '../exchange/holes.ts';
import { htmlOf, spansOf, wordsOf } from '../exchange/pieces.ts';
import { words, type Xml } from '../exchange/xml.ts';
import { cloze } from './cloze.ts';
import { byHand, choices, clozeQuestion, matching, ordering, typed, written } from './types.ts';

/** How kinds are asked in Moodle, by the types that its core has. */
const NAMED: Partial<Ways<Xml>> = {
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
      const judged = cloze('MULTICHOICE_H', [
        { words: 'Đúng', right, why: said },
        { words: 'Sai', right: !right, why: said },
      ]);
      return `<p>${statementName(i)}) ${spansOf(text, context)}</p>\n<p>${judged}</p>`;
    });
    return [clozeQuestion(question, context, `${htmlOf(question.prompt, context)}\n${rows.join('\n')}`)];
  }),
  'short-answer': nearest(
    'nhận đáp án viết đủ dấu hoặc không dấu; thiếu vài dấu thì không nhận',
    (question, context) => [written(question, context)],
  ),
  order: whole(
    (question, context) => [ordering(question, context)],
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
  essay: whole((question, context) => [byHand(question, context)], 'thầy cô chấm; hướng dẫn chấm đi cùng'),
};
export const MOODLE_WAYS = waysOf(NAMED, 'Moodle không có dạng câu này');
