import type { PaperContext } from '../../blocks/define.ts';
import type { Inline } from '../../curriculum/tree.ts';
import { renderNodes, renderPicture } from '../../html/render.ts';
import { renderSpans } from '../../html/text.ts';
import { fold } from '../../questions/fold.ts';
import { replaceGaps } from '../../questions/gap/kind.ts';
import { KIND_NAMES, type Kind, type Question } from '../../questions/kinds.ts';
import type { Part } from '../../questions/question.ts';
import { giftHtml, giftPlain, giftQuestion, HOLE } from './write.ts';

/** A question as GIFT has it, which may be several, or why GIFT cannot hold it (Vietnamese). */
export type InGift = { questions: string[] } | { unfit: string };

type Ask<K extends Kind> = (question: Extract<Question, { kind: K }>, context: PaperContext) => InGift;

const cannot = (): InGift => ({ unfit: 'GIFT không có dạng câu này' });

/**
 * How each kind is asked: of every kind there is an answer, if only why not. The words are those of the pupils' paper:
 * a message comes in its frame, with its stamp.
 */
const ASK: { [K in Kind]: Ask<K> } = {
  single: (question, context) => {
    const answers = question.options.map((o) => `${o.right ? '=' : '~'}${optionOf(o, context)}`);
    return { questions: [giftQuestion(question.id, promptOf(question, context), answers)] };
  },
  // All or nothing, as on the page: one wrong choice takes all that the right ones bring.
  multiple: (question, context) => {
    const right = 100 / question.options.filter((o) => o.right).length;
    const weight = (o: { right: boolean }) => (o.right ? `%${Math.round(right * 1e5) / 1e5}%` : '%-100%');
    const answers = question.options.map((o) => `~${weight(o)}${optionOf(o, context)}`);
    return { questions: [giftQuestion(question.id, promptOf(question, context), answers)] };
  },
  'true-false': (question, context) => ({
    questions: question.options.map((o) => {
      const html = `${promptOf(question, context)}<p>${spansOf(o.text, context)}</p>`;
      // What is said to who was wrong comes first, then to who was right.
      const why = feedback(o.why, context) || '#';
      return giftQuestion(`${question.id}-${o.id}`, html, [`${o.right ? 'TRUE' : 'FALSE'}${why}${why}`]);
    }),
  }),
  'short-answer': (question, context) => {
    const { accepted, why } = question;
    if (accepted.some(isTaken)) return UNTYPED;
    const answers = [...typed(accepted), ...general([why], context)];
    return { questions: [giftQuestion(question.id, promptOf(question, context), answers)] };
  },
  match: (question, context) => {
    if (question.pairs.length < 3) return { unfit: 'Moodle cần ít nhất ba cặp' };
    return matching(
      question,
      question.pairs.map((pair) => [pair, pair.with]),
      context,
    );
  },
  // Several cards have one group, as several of Moodle's questions may have one answer.
  sort: (question, context) => {
    const nameOf = (group: string) => question.groups.find(({ id }) => id === group)!.text;
    return matching(
      question,
      question.cards.map((card) => [card, nameOf(card.group)]),
      context,
    );
  },
  // Where words are given, the pupil picks one; else writes it.
  gap: (question, context) => {
    const [gap, ...more] = question.gaps;
    if (!gap || more.length) return { unfit: 'GIFT chỉ có câu một chỗ trống' };
    if (!question.lures.length && gap.accepted.some(isTaken)) return UNTYPED;
    const given = (part: Part) => optionOf({ ...part, why: [] }, context);
    const words = question.lures.length
      ? [`=${given(gap)}`, ...question.lures.map((lure) => `~${given(lure)}`)]
      : typed(gap.accepted);
    const html = renderNodes(
      context.nodes(replaceGaps(question.prompt, (_, __, { at }) => ({ type: 'text', value: HOLE, at }))),
    );
    return { questions: [giftQuestion(question.id, html, [...words, ...general([gap.why], context)])] };
  },
  order: cannot,
  'find-signs': cannot,
  story: cannot,
  essay: () => ({ unfit: 'GIFT không giữ được hướng dẫn chấm' }),
};

export function askInGift(question: Question, context: PaperContext): InGift {
  const ask = ASK[question.kind] as (question: Question, context: PaperContext) => InGift;
  const asked = ask(question, context);
  return 'unfit' in asked ? { unfit: `${KIND_NAMES[question.kind]}: ${asked.unfit}` } : asked;
}

/** Moodle goes by signs: an arrow would make it a matching question, a bracket at the start names a format. */
const isTaken = (answer: string): boolean => /^\s*\[|->/.test(answer);
const UNTYPED: InGift = { unfit: 'đáp án có dấu “->” hoặc mở đầu bằng “[”' };

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
): InGift => {
  const answers = pairs.map(
    ([piece, words]) => `=${optionOf({ ...piece, why: [] }, context)} -> ${giftPlain(wordsOf(words, context))}`,
  );
  const said = general(
    pairs.map(([{ why }]) => why),
    context,
  );
  return { questions: [giftQuestion(question.id, promptOf(question, context), [...answers, ...said])] };
};

const promptOf = ({ prompt }: Question, context: PaperContext): string => renderNodes(context.nodes(prompt));
const spansOf = (text: readonly Inline[], context: PaperContext): string => renderSpans(context.spans(text));

/** The words alone, where Moodle takes nothing else. No block that has a frame can stand among them. */
const wordsOf = (text: readonly Inline[], context: PaperContext): string =>
  context
    .spans(text)
    .map((span) => ('text' in span ? span.text : ' '))
    .join('');

/** What is chosen, with its picture, and what is said about it. */
function optionOf({ text, why, picture }: Pick<Part, 'text' | 'why' | 'picture'>, context: PaperContext): string {
  const drawing = picture === undefined ? undefined : context.lesson.drawings[picture];
  const image = drawing ? `${renderPicture(drawing, '', 'height:6em')} ` : '';
  return `${giftHtml(`${image}${spansOf(text, context)}`)}${feedback(why, context)}`;
}

const feedback = (why: readonly Inline[], context: PaperContext): string =>
  why.length ? `#${giftHtml(spansOf(why, context))}` : '';

/** What is said to everyone, whatever the answer. */
const general = (whys: readonly (readonly Inline[])[], context: PaperContext): string[] => {
  const said = whys.filter((why) => why.length).map((why) => `<p>${spansOf(why, context)}</p>`);
  return said.length ? [`####${giftHtml(said.join(''))}`] : [];
};
