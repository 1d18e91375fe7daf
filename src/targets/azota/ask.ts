import { paragraph } from '../../document/nodes.ts';
import { spanText, type PaperNode } from '../../document/paper.ts';
import { plainLines } from '../../html/plain.ts';
import { kindOf, type Question } from '../../questions/kinds.ts';
import { nearest, nothing, whole, waysOf, type Unfit, type Ways } from '../exchange/carry.ts';
import { ofCards, ofGaps, ofOptions, ofPairs, ofStatements, type ChoiceQuestion } from '../exchange/choices.ts';
import type { PaperContext } from '../../blocks/define.ts';

/** A question as Azota has it: to be chosen in, or, without options, to be written. */
export interface AzotaQuestion extends ChoiceQuestion {
  /** What stands under “Lời giải”. */
  solution: PaperNode[];
}

const MOST_OPTIONS = 8;
const EACH = 'mỗi ý thành một câu có một đáp án';

/** How kinds are asked in Azota's Word form, which speaks of questions that have one right option. */
const NAMED: Partial<Ways<AzotaQuestion>> = {
  single: whole((question, context) => fit([ofOptions(question, context)])),
  'true-false': nearest(EACH, (question, context) => fit(ofStatements(question, context))),
  match: nearest(EACH, (question, context) => fit(ofPairs(question, context))),
  sort: nearest(EACH, (question, context) => fit(ofCards(question, context))),
  gap: nearest('mỗi chỗ trống thành một câu, khi có từ cho sẵn', (question, context) =>
    question.lures.length ? fit(ofGaps(question, context)) : { unfit: 'phải tự viết từ vào giữa câu' },
  ),
  'short-answer': nearest('thành câu tự luận, thầy cô chấm theo đáp án ở phần Lời giải', (question, context) =>
    written(question, context, [
      paragraph({ text: `Đáp án: ${question.accepted.join('; hoặc ')}` }),
      paragraph(...context.spans(question.why)),
    ]),
  ),
  essay: whole(
    (question, context) =>
      written(
        question,
        context,
        question.guide.map(({ points, text }) =>
          paragraph({ text: `– ${String(points).replace('.', ',')} điểm: ` }, ...context.spans(text)),
        ),
      ),
    'hướng dẫn chấm ở phần Lời giải',
  ),
  multiple: nothing('bản hướng dẫn của Azota chỉ có câu một đáp án'),
};
export const AZOTA_WAYS = waysOf(NAMED, 'bản hướng dẫn của Azota không có dạng này');

const written = (question: Question, context: PaperContext, solution: PaperNode[]): AzotaQuestion[] | Unfit =>
  fit([{ id: question.id, asked: context.nodes(kindOf(question).prompt(question)), options: [] }], solution);

/** Azota cuts a text at the beginnings of its lines. */
const CUTS =
  /^(?:(?:Câu|Bài|Question|Phần|Nhóm|Part)\s*\d|\d+\s*[.:)]|[IVX]+\s*[.:)]|[A-H]\s*[.:)]|HẾT\b|Bảng đáp án|Lời giải|Hướng dẫn chi tiết|Giải thích chi tiết)/iu;

function fit(questions: readonly ChoiceQuestion[], solution?: PaperNode[]): AzotaQuestion[] | Unfit {
  const made = questions.map((one): AzotaQuestion => ({ ...one, solution: solution ?? reasonsOf(one) }));
  for (const { asked, options, solution: said } of made) {
    if (options.length > MOST_OPTIONS) return { unfit: `có ${options.length} lựa chọn, Azota nhận ${MOST_OPTIONS}` };
    if (plainLines([...asked, ...said]).some((line) => CUTS.test(line)))
      return { unfit: 'có dòng mở đầu như số câu hay chữ cái của lựa chọn, Azota sẽ cắt ở đó' };
  }
  return made;
}

/** By its words, not its letter: a line that begins with a letter is an option to Azota. */
const reasonsOf = ({ options, why }: ChoiceQuestion): PaperNode[] =>
  why
    ? [paragraph(...why)]
    : options.flatMap((one) =>
        one.why?.length ? [paragraph({ text: `– “${spanText(one.spans).trim()}”: ` }, ...one.why)] : [],
      );
