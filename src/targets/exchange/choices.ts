/** Questions to be chosen in, for programs that have no other kind: each piece to be judged or placed becomes one. */
import type { PaperContext } from '../../blocks/define.ts';
import type { Inline } from '../../curriculum/tree.ts';
import { paragraph } from '../../document/nodes.ts';
import type { Picture, PaperNode, Span } from '../../document/paper.ts';
import { findSigns } from '../../questions/find-signs/kind.ts';
import { fold } from '../../questions/fold.ts';
import { gap, type Hole } from '../../questions/gap/kind.ts';
import type { Kind, Question } from '../../questions/kinds.ts';
import { mix } from '../../questions/mix.ts';
import { choiceOf, inLetters } from '../../questions/on-paper.ts';
import type { Part } from '../../questions/question.ts';

export interface ChoiceQuestion {
  /** Ours, and after a dash that of the piece when it is one of several. */
  id: string;
  asked: PaperNode[];
  options: { spans: Span[]; right: boolean; why?: Span[]; picture?: Picture }[];
  /** What is said whatever is chosen. */
  why?: Span[];
}

type Of<K extends Kind> = Extract<Question, { kind: K }>;

export const ofOptions = (
  { id, prompt, options }: Of<'single' | 'multiple'>,
  context: PaperContext,
): ChoiceQuestion => ({
  id,
  asked: context.nodes(prompt),
  options: options.map((one) => ({ ...choiceOf(one, context), right: one.right, why: context.spans(one.why) })),
});

/** Each statement is true or false. */
export const ofStatements = ({ id, prompt, options }: Of<'true-false'>, context: PaperContext): ChoiceQuestion[] =>
  options.map((one) => ({
    id: `${id}-${one.id}`,
    asked: [...context.nodes(prompt), paragraph(...context.spans(one.text))],
    options: (['Đúng', 'Sai'] as const).map((text) => ({ spans: [{ text }], right: one.right === (text === 'Đúng') })),
    why: context.spans(one.why),
  }));

/** Each left side is put to one of all the right sides. */
export const ofPairs = (match: Of<'match'>, context: PaperContext): ChoiceQuestion[] =>
  match.pairs.map((pair) =>
    placed(
      match,
      pair,
      inLetters(match.pairs, match).map((other) => [other.with, other.id === pair.id]),
      context,
    ),
  );

/** Each card is put into one of the groups. */
export const ofCards = (sort: Of<'sort'>, context: PaperContext): ChoiceQuestion[] =>
  sort.cards.map((card) =>
    placed(
      sort,
      card,
      sort.groups.map(({ id, text }) => [text, id === card.group]),
      context,
    ),
  );

const placed = (
  { id, prompt }: Question,
  piece: Part,
  to: readonly (readonly [words: readonly Inline[], right: boolean])[],
  context: PaperContext,
): ChoiceQuestion => ({
  id: `${id}-${piece.id}`,
  asked: [...context.nodes(prompt), paragraph(...context.spans(piece.text))],
  options: to.map(([words, right]) => ({ spans: context.spans(words), right })),
  why: context.spans(piece.why),
});

/** Each gap is filled from the words that are given; none where words are written. */
export function ofGaps(question: Of<'gap'>, context: PaperContext): ChoiceQuestion[] {
  if (!question.lures.length) return [];
  const bank = mix([...question.gaps, ...question.lures], question.id);
  const fits = (hole: Hole, { spans }: { spans: Span[] }) =>
    hole.accepted.some((word) => fold(word) === fold(spans.map((span) => ('text' in span ? span.text : '')).join('')));
  return question.gaps.map((hole, i) => ({
    id: `${question.id}-${hole.id}`,
    asked: [
      ...context.nodes(gap.paper.prompt(question)),
      ...(question.gaps.length > 1 ? [paragraph({ text: `Chỗ trống (${i + 1}) là từ nào?` })] : []),
    ],
    options: bank
      .map(({ text }) => ({ spans: context.spans(text) }))
      .map((one) => ({ ...one, right: fits(hole, one) })),
    why: context.spans(hole.why),
  }));
}

/** The phrases that may be chosen in a message, by their words. */
export const ofSigns = (question: Of<'find-signs'>, context: PaperContext): ChoiceQuestion => ({
  ...ofOptions({ ...question, kind: 'multiple' }, context),
  asked: context.nodes(findSigns.paper.prompt(question)),
});
