import type { PaperContext } from '../../blocks/define.ts';
import { letteredLine } from '../../document/deck.ts';
import { paragraph } from '../../document/nodes.ts';
import { letterOf } from '../../document/paper.ts';
import type { Body, Fault, OnPaper, QuestionKind } from '../kind.ts';
import { choiceLine, choiceOf } from '../on-paper.ts';
import { optionsSecret, optionsView, reorderOptions, type WithOptions } from '../options.ts';
import { option } from './schema.ts';
import { named, toOption } from '../read-parts.ts';

/** A row of bubbles has room for six letters. */
const MOST_OPTIONS = 6;

/** What a single and a multiple choice have in common: their options, lettered, each with its reason. */
export const choices = {
  piece: 'Lựa chọn',
  tags: { Option: option },
  ofTags: { why: 'Option', handled: null, written: null, harmless: null, prose: [] },
  inTasks: true,
  onWeb: true,
  passesFor: null,
  read: ({ marks }: Body) => ({ options: named(marks, 'Option').map(toOption) }),
  pieces: ({ options }: WithOptions) => options,
  pictured: ({ options }: WithOptions) => options,
  reasons: ({ options }: WithOptions) => options.map(({ why }) => why),
  distinct: ({ options }: WithOptions) => options,
  choices: ({ id, options }: WithOptions) => [{ id, options }],
  writes: () => [],
  prose: () => [],
  roomless: ({ id, options: { length } }: WithOptions): Fault | null =>
    length > MOST_OPTIONS
      ? [`Câu “${id}” có ${length} lựa chọn.`, `Giữ nhiều nhất ${MOST_OPTIONS} lựa chọn, hoặc tách thành hai câu.`]
      : null,
  prompt: ({ prompt }: WithOptions) => prompt,
  view: optionsView,
  secret: optionsSecret,
  reorder: reorderOptions,
  slide: ({ options }: WithOptions, context: PaperContext) => {
    const lines = options.map(({ text }, i) => letteredLine(i, context.spans(text)));
    return {
      asked: options.map((option, i) => choiceLine(i, option, context)),
      solved: lines.filter((_, i) => options[i]!.right),
    };
  },
} satisfies Partial<QuestionKind<WithOptions>>;

/** `how` tells of a multiple choice that it is all or nothing. */
export const choicesOnPaper = (how: string | null): OnPaper<WithOptions> => ({
  prompt: ({ prompt }) => prompt,
  ask: ({ options }, _, context) => [{ type: 'choices', items: options.map((option) => choiceOf(option, context)) }],
  answer: ({ options }) => options.flatMap(({ right }, i) => (right ? [letterOf(i)] : [])).join(', '),
  named: ({ options }) => options.map((option, i) => [`${letterOf(i)}.`, option]),
  words: ({ options }, { spans }) => options.filter(({ right }) => right).map(({ text }) => paragraph(...spans(text))),
  reasons: ({ options }, _, { spans }) =>
    options.filter(({ right }) => right).map(({ why }) => paragraph(...spans(why))),
  marking: () => how,
});
