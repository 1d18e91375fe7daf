import { spanText, type Span } from '../../document/paper.ts';
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

export const TYPES = ['Multiple Choice', 'Checkbox', 'Fill-in-the-Blank', 'Open-Ended'] as const;
/** A row of Wayground's sheet. */
export interface WaygroundRow {
  id: string;
  question: string;
  type: (typeof TYPES)[number];
  options: string[];
  /** Counted from 1. */
  right: number[];
  seconds: number;
  explanation: string;
}

export const OPTIONS = 5;
const SECONDS = { choose: 60, write: 120 };

const NO_PICTURE = 'hình không đi cùng';
const EACH = `mỗi ý thành một câu; ${NO_PICTURE}`;

/** How kinds are asked in Wayground’s sheet. */
const NAMED: Partial<Ways<WaygroundRow>> = {
  single: nearest(NO_PICTURE, (question, context) => fit([ofOptions(question, context)])),
  multiple: nearest(`Wayground tự chia điểm; ${NO_PICTURE}`, (question, context) =>
    fit([ofOptions(question, context)], 'Checkbox'),
  ),
  'true-false': nearest(EACH, (question, context) => fit(ofStatements(question, context))),
  match: nearest(EACH, (question, context) => fit(ofPairs(question, context))),
  sort: nearest(EACH, (question, context) => fit(ofCards(question, context))),
  gap: nearest(`mỗi chỗ trống thành một câu, khi có từ cho sẵn; ${NO_PICTURE}`, (question, context) =>
    question.lures.length ? fit(ofGaps(question, context)) : { unfit: 'phải tự viết từ vào giữa câu' },
  ),
  'find-signs': nearest(`chọn các chỗ đáng ngờ trong danh sách; ${NO_PICTURE}`, (question, context) =>
    fit([ofSigns(question, context)], 'Checkbox'),
  ),
  'short-answer': nearest('nhận đúng những cách viết đã kể', (question, context) => {
    const options = question.accepted.map(oneLine).filter(Boolean);
    if (options.length > OPTIONS) return { unfit: `có ${options.length} đáp án, Wayground nhận ${OPTIONS}` };
    const asked = plainLines(context.nodes(question.prompt)).join(' ');
    const explanation = said(context.spans(question.why));
    return [
      {
        id: question.id,
        question: asked,
        type: 'Fill-in-the-Blank',
        options,
        right: [],
        seconds: SECONDS.write,
        explanation,
      },
    ];
  }),
  essay: nearest('hướng dẫn chấm không đi cùng', (question, context) => [
    {
      id: question.id,
      question: plainLines(context.nodes(question.prompt)).join(' '),
      type: 'Open-Ended',
      options: [],
      right: [],
      seconds: SECONDS.write,
      explanation: '',
    },
  ]),
};
export const WAYGROUND_WAYS = waysOf(NAMED, 'tệp của Wayground không có dạng này');

function fit(
  questions: readonly ChoiceQuestion[],
  type: WaygroundRow['type'] = 'Multiple Choice',
): WaygroundRow[] | Unfit {
  const full = questions.find(({ options }) => options.length > OPTIONS);
  if (full) return { unfit: `có ${full.options.length} lựa chọn, Wayground nhận ${OPTIONS}` };
  return questions.map(({ id, asked, options, why }) => ({
    id,
    question: plainLines(asked).join(' '),
    type,
    options: options.map(({ spans }) => said(spans)),
    right: options.flatMap(({ right }, i) => (right ? [i + 1] : [])),
    seconds: SECONDS.choose,
    // There is one place for what is said, so each reason stands under the words that it is about.
    explanation: why
      ? said(why)
      : options.flatMap((one) => (one.why?.length ? [`“${said(one.spans)}”: ${said(one.why)}`] : [])).join(' '),
  }));
}

const said = (spans: readonly Span[]): string => oneLine(spanText(spans));
