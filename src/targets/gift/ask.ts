import type { PaperContext } from '../../blocks/define.ts';
import type { Inline } from '../../curriculum/tree.ts';
import { fold } from '../../questions/fold.ts';
import { replaceGaps } from '../../questions/gap/kind.ts';
import type { Question } from '../../questions/kinds.ts';
import type { Option, Part } from '../../questions/question.ts';
import { nearest, nothing, whole, waysOf, type Unfit, type Ways } from '../exchange/carry.ts';
import { hole } from '../exchange/holes.ts';
import { htmlOf, partOf, reasonsOf, spansOf, wordsOf } from '../exchange/pieces.ts';
import { giftHtml, giftPlain, giftQuestion } from './write.ts';

/** How kinds are asked in GIFT. */
const NAMED: Partial<Ways<string>> = {
  single: whole((question, context) => {
    const answers = question.options.map((o) => `${o.right ? '=' : '~'}${optionOf(o, context)}`);
    return [giftQuestion(question.id, htmlOf(question.prompt, context), answers)];
  }),
  // One wrong choice takes all that the right ones bring.
  multiple: nearest('chọn thiếu một lựa chọn đúng, Moodle vẫn cho một phần điểm', (question, context) => {
    const right = 100 / question.options.filter((o) => o.right).length;
    const weight = (o: Option) => (o.right ? `%${Math.round(right * 1e5) / 1e5}%` : '%-100%');
    const answers = question.options.map((o) => `~${weight(o)}${optionOf(o, context)}`);
    return [giftQuestion(question.id, htmlOf(question.prompt, context), answers)];
  }),
  'true-false': nearest('mỗi ý thành một câu đúng – sai, điểm bằng nhau', (question, context) =>
    question.options.map((o) => {
      const html = `${htmlOf(question.prompt, context)}<p>${spansOf(o.text, context)}</p>`;
      // What is said to who was wrong comes first, then to who was right.
      const why = feedback(o.why, context) || '#';
      return giftQuestion(`${question.id}-${o.id}`, html, [`${o.right ? 'TRUE' : 'FALSE'}${why}${why}`]);
    }),
  ),
  'short-answer': nearest(
    'nhận đáp án viết đủ dấu hoặc không dấu; thiếu vài dấu thì không nhận',
    (question, context) => {
      const { accepted, why } = question;
      if (accepted.some(isTaken)) return UNTYPED;
      const answers = [...typed(accepted), ...general([why], context)];
      return [giftQuestion(question.id, htmlOf(question.prompt, context), answers)];
    },
  ),
  match: whole((question, context) => {
    if (question.pairs.length < 3) return { unfit: 'Moodle cần ít nhất ba cặp' };
    return matching(
      question,
      question.pairs.map((pair) => [pair, pair.with]),
      context,
    );
  }, 'vì sao đúng được nói chung cho cả câu'),
  // Several cards have one group, as several of Moodle's questions may have one answer.
  sort: nearest('thành câu ghép mỗi thẻ với tên một nhóm', (question, context) => {
    const nameOf = (group: string) => question.groups.find(({ id }) => id === group)!.text;
    return matching(
      question,
      question.cards.map((card) => [card, nameOf(card.group)]),
      context,
    );
  }),
  // Where words are given, the pupil picks one; else writes it.
  gap: nearest('chỉ những câu một chỗ trống, thành câu chọn từ hoặc viết từ', (question, context) => {
    const [gap, ...more] = question.gaps;
    if (!gap || more.length) return { unfit: 'GIFT chỉ có câu một chỗ trống' };
    if (!question.lures.length && gap.accepted.some(isTaken)) return UNTYPED;
    const given = (part: Part) => optionOf({ ...part, why: [] }, context);
    const words = question.lures.length
      ? [`=${given(gap)}`, ...question.lures.map((lure) => `~${given(lure)}`)]
      : typed(gap.accepted);
    const html = htmlOf(
      replaceGaps(question.prompt, (_, place, { at }) => ({ type: 'text', value: hole(place), at })),
      context,
    );
    return [giftQuestion(question.id, html, [...words, ...general([gap.why], context)])];
  }),
  essay: nothing('GIFT không giữ được hướng dẫn chấm'),
};
export const GIFT_WAYS = waysOf(NAMED, 'GIFT không có dạng câu này');

/** Moodle goes by signs: an arrow would make it a matching question, a bracket at the start names a format. */
const isTaken = (answer: string): boolean => /^\s*\[|->/.test(answer);
const UNTYPED: Unfit = { unfit: 'đáp án có dấu “->” hoặc mở đầu bằng “[”' };

/** Words to write, each as its author spells it and as it is compared. A star stands for any letters in Moodle. */
const typed = (accepted: readonly string[]): string[] =>
  [...new Set(accepted.flatMap((answer) => [answer, fold(answer)]).filter(Boolean))].map(
    (answer) => `=%100%${giftPlain(answer.replaceAll('*', '\\*'))}`,
  );

/** Pieces, each with the words that it is brought to. */
const matching = (
  question: Question,
  pairs: readonly (readonly [piece: Part, words: readonly Inline[]])[],
  context: PaperContext,
): string[] => {
  const answers = pairs.map(
    ([piece, words]) => `=${optionOf({ ...piece, why: [] }, context)} -> ${giftPlain(wordsOf(words, context))}`,
  );
  const said = general(
    pairs.map(([{ why }]) => why),
    context,
  );
  return [giftQuestion(question.id, htmlOf(question.prompt, context), [...answers, ...said])];
};

/** What is chosen, with its picture, and what is said about it. */
const optionOf = (part: Pick<Part, 'text' | 'why' | 'picture'>, context: PaperContext): string =>
  `${giftHtml(partOf(part, context))}${feedback(part.why, context)}`;

const feedback = (why: readonly Inline[], context: PaperContext): string =>
  why.length ? `#${giftHtml(spansOf(why, context))}` : '';

/** What is said to everyone, whatever the answer. */
const general = (whys: readonly (readonly Inline[])[], context: PaperContext): string[] => {
  const said = reasonsOf(whys, context);
  return said ? [`####${giftHtml(said)}`] : [];
};
