import { spanText, type Span } from '../../document/paper.ts';
import { escapeHtml } from '../../html/text.ts';
import { oneLine, plainLines } from '../../html/plain.ts';
import { fold } from '../../questions/fold.ts';
import { replaceGaps } from '../../questions/gap/kind.ts';
import { mix } from '../../questions/mix.ts';
import { nearest, nothing, waysOf, type Ways } from '../exchange/carry.ts';
import { ofCards, ofOptions, ofPairs, ofSigns, type ChoiceQuestion } from '../exchange/choices.ts';
import { hole, HOLE } from '../exchange/holes.ts';
import { wordsOf } from '../exchange/pieces.ts';
import { blank, blanks, choice, isTaken, truth, type H5pQuestion } from './content.ts';

const PLAIN = 'hình và khung tin không đi cùng, chữ của tin và dấu mẫu còn nguyên';
const EACH = `mỗi ý thành một câu chọn, điểm bằng nhau; ${PLAIN}`;
const NOT_TYPED = { unfit: 'đáp án có dấu *, / hay :, mà H5P dùng làm kí hiệu' };

/** How kinds are asked in a question set of H5P. */
const NAMED: Partial<Ways<H5pQuestion>> = {
  single: nearest(PLAIN, (question, context) => [chosen(ofOptions(question, context), false, true)]),
  multiple: nearest(PLAIN, (question, context) => [chosen(ofOptions(question, context), true, true)]),
  'true-false': nearest(
    `mỗi ý thành một câu đúng – sai, điểm bằng nhau, không theo thang 0,1 – 0,25 – 0,5 – 1; ${PLAIN}`,
    (question, context) =>
      question.options.map(({ id, text, why, right }) =>
        truth(
          `${question.id}-${id}`,
          [...plainLines(context.nodes(question.prompt)), wordsOf(text, context)],
          right,
          wordsOf(why, context),
        ),
      ),
  ),
  'short-answer': nearest(
    `nhận đáp án viết đủ dấu hoặc không dấu, thiếu vài dấu thì không nhận; ${PLAIN}`,
    ({ id, prompt, accepted, why }, context) =>
      accepted.some(isTaken)
        ? NOT_TYPED
        : [
            blanks(
              id,
              plainLines(context.nodes(prompt)),
              [`Câu trả lời của em: ${blank(bothWays(accepted))}`],
              wordsOf(why, context),
            ),
          ],
  ),
  gap: nearest(`viết từ vào chỗ trống, kể cả khi bài cho sẵn từ; ${PLAIN}`, (question, context) => {
    const { id, gaps, lures } = question;
    const prompt = replaceGaps(question.prompt, (_, place, { at }) => ({ type: 'text', value: hole(place), at }));
    const lines = plainLines(context.nodes(prompt));
    if (gaps.some(({ accepted }) => accepted.some(isTaken)) || lines.some((line) => line.includes('*')))
      return NOT_TYPED;
    const bank = mix([...gaps, ...lures], id).map(({ text }) => wordsOf(text, context));
    const filled = lines.map((line) =>
      escapeHtml(line).replace(new RegExp(HOLE, 'g'), (letter) =>
        blank(bothWays(gaps.find((_, place) => hole(place) === letter)!.accepted)),
      ),
    );
    const why = gaps.map((gap) => wordsOf(gap.why, context)).filter(Boolean);
    return [
      blanks(
        id,
        lures.length ? [`Chọn từ để điền: ${bank.join('; ')}.`] : ['Điền từ vào chỗ trống.'],
        filled,
        why.join(' '),
      ),
    ];
  }),
  match: nearest(EACH, (question, context) => ofPairs(question, context).map((one) => chosen(one, false, true))),
  sort: nearest(EACH, (question, context) => ofCards(question, context).map((one) => chosen(one, false, true))),
  // A sign found adds what an innocent phrase takes, and none goes below nothing: the same score as ours.
  'find-signs': nearest(
    `chọn các chỗ đáng ngờ trong danh sách dưới tin, không bấm vào tin; ${PLAIN}`,
    (question, context) => [chosen(ofSigns(question, context), true, false)],
  ),
  order: nothing('bộ câu hỏi của H5P không có dạng xếp thứ tự'),
  story: nothing('bộ câu hỏi của H5P không có chuyện rẽ nhánh'),
  essay: nothing('H5P chấm bài viết theo từ khoá, không chấm được câu này'),
};
export const H5P_WAYS = waysOf(NAMED, 'bộ câu hỏi của H5P không có dạng này');

const chosen = ({ id, asked, options, why }: ChoiceQuestion, several: boolean, whole: boolean): H5pQuestion =>
  choice(
    id,
    plainLines(asked),
    options.map((one) => ({ text: said(one.spans), right: one.right, why: said(one.why ?? why ?? []) })),
    { several, whole },
  );

const said = (spans: readonly Span[]): string => oneLine(spanText(spans));

/** As their author spells them and as they are compared. */
const bothWays = (accepted: readonly string[]): string[] => [
  ...new Set(accepted.flatMap((one) => [oneLine(one), fold(one)]).filter(Boolean)),
];
