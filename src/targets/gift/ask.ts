import type { PaperContext } from '../../blocks/define.ts';
import type { Inline } from '../../curriculum/tree.ts';
import { renderNodes, renderPicture } from '../../html/render.ts';
import { renderSpans } from '../../html/text.ts';
import { KIND_NAMES, type Part, type Question } from '../../questions/question.ts';
import { fold } from '../../questions/score.ts';
import { giftHtml, giftPlain, giftQuestion } from './write.ts';

/** A question as GIFT has it, which may be several, or why GIFT cannot hold it (Vietnamese). */
export type InGift = { questions: string[] } | { unfit: string };

type Of<Kind extends Question['kind']> = { [Q in Question as Q['kind']]: Q }[Kind];
type Ask<Kind extends Question['kind']> = (question: Of<Kind>, context: PaperContext) => InGift;

const cannot = (): InGift => ({ unfit: 'GIFT không có dạng câu này' });

/** How each kind is asked. The words are those of the pupils' paper: a message comes in its frame, with its stamp. */
const ASK: { [Kind in Question['kind']]: Ask<Kind> } = {
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
    // Moodle goes by signs: an arrow would make it a matching question, a bracket at the start names a format.
    if (question.accepted.some((answer) => /^\s*\[|->/.test(answer)))
      return { unfit: 'đáp án có dấu “->” hoặc mở đầu bằng “[”' };
    const spellings = new Set(question.accepted.flatMap((answer) => [answer, fold(answer)]).filter(Boolean));
    // A star stands for any letters in Moodle's answers.
    const answers = [...spellings].map((answer) => `=%100%${giftPlain(answer.replaceAll('*', '\\*'))}`);
    return {
      questions: [
        giftQuestion(question.id, promptOf(question, context), [...answers, ...general([question.why], context)]),
      ],
    };
  },
  match: (question, context) => {
    if (question.pairs.length < 3) return { unfit: 'Moodle cần ít nhất ba cặp' };
    const pairs = question.pairs.map(
      (pair) => `=${optionOf({ ...pair, why: [] }, context)} -> ${giftPlain(wordsOf(pair.with, context))}`,
    );
    return {
      questions: [
        giftQuestion(question.id, promptOf(question, context), [
          ...pairs,
          ...general(
            question.pairs.map(({ why }) => why),
            context,
          ),
        ]),
      ],
    };
  },
  order: cannot,
  'find-signs': cannot,
  story: cannot,
  essay: () => ({ unfit: 'GIFT không giữ được hướng dẫn chấm' }),
};

export function askInGift(question: Question, context: PaperContext): InGift {
  const ask = ASK[question.kind] as Ask<Question['kind']>;
  const asked = ask(question as never, context);
  return 'unfit' in asked ? { unfit: `${KIND_NAMES[question.kind]}: ${asked.unfit}` } : asked;
}

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
