import { spanText } from '../../document/paper.ts';
import { oneLine, plainLines } from '../../html/plain.ts';
import { nearest, waysOf, type Unfit, type Ways } from '../exchange/carry.ts';
import {
  ofCards,
  ofGaps,
  ofOptions,
  ofPairs,
  ofSigns,
  ofStatements,
  type ChoiceQuestion,
} from '../exchange/choices.ts';

/** A row of Kahoot's sheet. */
export interface KahootRow {
  id: string;
  question: string;
  answers: string[];
  seconds: number;
  /** Counted from 1. */
  right: number[];
}

/** What Kahoot's sheet has room for: letters of a question and of an answer, answers of a question. */
export const LIMITS = { question: 120, answer: 75, answers: 4 };
/** The times that Kahoot knows, in seconds, which end here with what reading three lines takes. */
const SECONDS = { short: 30, long: 60 };

const NO_WHY = 'hình và lời giải thích không đi cùng';
const EACH = `mỗi ý thành một câu; ${NO_WHY}`;

/** How kinds are asked in Kahoot's sheet, which knows questions to be chosen in. */
const NAMED: Partial<Ways<KahootRow>> = {
  single: nearest(NO_WHY, (question, context) => fit([ofOptions(question, context)])),
  multiple: nearest(`Kahoot tự chia điểm cho từng lựa chọn; ${NO_WHY}`, (question, context) =>
    fit([ofOptions(question, context)]),
  ),
  'true-false': nearest(EACH, (question, context) => fit(ofStatements(question, context))),
  match: nearest(EACH, (question, context) => fit(ofPairs(question, context))),
  sort: nearest(EACH, (question, context) => fit(ofCards(question, context))),
  gap: nearest(`mỗi chỗ trống thành một câu, khi có từ cho sẵn; ${NO_WHY}`, (question, context) =>
    question.lures.length ? fit(ofGaps(question, context)) : { unfit: 'phải tự viết từ' },
  ),
  'find-signs': nearest(`chọn các chỗ đáng ngờ trong danh sách; ${NO_WHY}`, (question, context) =>
    fit([ofSigns(question, context)]),
  ),
};
export const KAHOOT_WAYS = waysOf(NAMED, 'tệp của Kahoot chỉ có câu chọn đáp án');

/** All of them as rows, or why one of them has no room: a word is never cut. */
function fit(questions: readonly ChoiceQuestion[]): KahootRow[] | Unfit {
  const rows = questions.map(toRow);
  for (const { question, answers } of rows) {
    if (question.length > LIMITS.question)
      return { unfit: `lời hỏi có ${question.length} kí tự, Kahoot nhận ${LIMITS.question}` };
    if (answers.length > LIMITS.answers)
      return { unfit: `có ${answers.length} lựa chọn, Kahoot nhận ${LIMITS.answers}` };
    const long = answers.find(({ length }) => length > LIMITS.answer);
    if (long) return { unfit: `một lựa chọn có ${long.length} kí tự, Kahoot nhận ${LIMITS.answer}` };
  }
  return rows;
}

function toRow({ id, asked, options }: ChoiceQuestion): KahootRow {
  const question = plainLines(asked).join(' ');
  const answers = options.map(({ spans }) => oneLine(spanText(spans)));
  const letters = [question, ...answers].join('').length;
  return {
    id,
    question,
    answers,
    seconds: letters > LIMITS.question ? SECONDS.long : SECONDS.short,
    right: options.flatMap(({ right }, i) => (right ? [i + 1] : [])),
  };
}
