import { letterOf, type ChoiceItem, type PaperNode, type Span } from '../document/paper.ts';
import { mix } from '../questions/mix.ts';
import type { PaperContext } from '../blocks/define.ts';
import type { Part, Question } from '../questions/question.ts';
import type { Flow, Inline, Node } from '../curriculum/tree.ts';
import { paragraph } from '../document/nodes.ts';
import type { TestQuestion } from './test-parts.ts';

/** The kinds of practice that are asked on paper too; letters are the same on page, paper and key. */
type Order = Extract<TestQuestion, { kind: 'order' }>;
type Match = Extract<TestQuestion, { kind: 'match' }>;
type FindSigns = Extract<Question, { kind: 'find-signs' }>;
type Spans = PaperContext['spans'];

const DOTS = '………';
const blank = (words: string): PaperNode => paragraph({ text: words });

const pictureOf = ({ picture }: Part, { lesson }: PaperContext) =>
  picture === undefined ? undefined : lesson.drawings[picture];

/** The pieces as their letters follow each other: dealt by a test's version, elsewhere as the web shows them. */
const letteredOf = <P extends Part>(pieces: readonly P[], { id, lettered }: Order | Match): P[] =>
  lettered ? lettered.map((own) => pieces.find((piece) => piece.id === own)!) : mix(pieces, id);

/** What is lettered, with its picture when it has one. */
export function choiceOf(part: Part, context: PaperContext): ChoiceItem {
  const picture = pictureOf(part, context);
  return { spans: context.spans(part.text), ...(picture ? { picture } : {}) };
}

/** The items, lettered in the order they are shown, and a place for the letters in the right one. */
export const askOrder = (question: Order, context: PaperContext): PaperNode[] => [
  { type: 'choices', items: letteredOf(question.items, question).map((item) => choiceOf(item, context)) },
  blank(`Thứ tự đúng: ${question.items.map(() => DOTS).join(' – ')}`),
];

/**
 * Two columns, numbers against letters, and a place to bring them together; pictures stand in a narrow column before
 * them.
 */
export function askMatch(question: Match, context: PaperContext): PaperNode[] {
  const partners = letteredOf(question.pairs, question);
  const pictured = question.pairs.some((pair) => pictureOf(pair, context));
  const rows = question.pairs.map((pair, i) => {
    const picture = pictureOf(pair, context);
    const shown: PaperNode[] = picture ? [{ type: 'figure', picture, alt: '' }] : [];
    const sides = [
      [paragraph({ text: `${i + 1}. ` }, ...context.spans(pair.text))],
      [paragraph({ text: `${letterOf(i)}. ` }, ...context.spans(partners[i]!.with))],
    ];
    return pictured ? [shown, ...sides] : sides;
  });
  return [
    { type: 'table', columns: pictured ? [1, 4, 4] : [1, 1], frame: 'grid', rows },
    blank(`Ghép: ${question.pairs.map((_, i) => `${i + 1} – ${DOTS}`).join('; ')}`),
  ];
}

export const askSigns = (): PaperNode[] => [blank(`Các chữ cái ở chỗ đáng ngờ: ${DOTS.repeat(4)}`)];

/** A prompt whose phrases bear the letters of the options, in bold. */
export function letterSpots(prompt: readonly Flow[], { options }: FindSigns): Flow[] {
  const letter = <N extends Node>(node: N): N | Inline => {
    const index =
      node.type === 'mark'
        ? options.findIndex(({ at }) => at.line === node.at.line && at.column === node.at.column)
        : -1;
    if (index >= 0 && node.type === 'mark')
      return {
        type: 'strong',
        at: node.at,
        children: [{ type: 'text', value: `(${letterOf(index)}) `, at: node.at }, ...node.children],
      };
    return 'children' in node ? ({ ...node, children: node.children.map(letter) } as N) : node;
  };
  return prompt.map(letter) as Flow[];
}

/** The letters of the right order, the pairs, the signs. */
export function practiceAnswer(question: Order | Match | FindSigns): string {
  switch (question.kind) {
    case 'order': {
      const shown = letteredOf(question.items, question);
      return question.items.map((item) => letterOf(shown.indexOf(item))).join(' – ');
    }
    case 'match': {
      const partners = letteredOf(question.pairs, question);
      return question.pairs.map((pair, i) => `${i + 1} – ${letterOf(partners.indexOf(pair))}`).join('; ');
    }
    case 'find-signs':
      return question.options.flatMap(({ right }, i) => (right ? [letterOf(i)] : [])).join(', ');
    default:
      return question satisfies never;
  }
}

/** What is right in words, for the letters of an order or a match are dealt anew in every version. */
export function practiceWords(question: Order | Match | FindSigns, spans: Spans): Span[][] {
  switch (question.kind) {
    case 'order':
      return question.items.map(({ text }, i) => [{ text: `${i + 1}. ` }, ...spans(text)]);
    case 'match':
      return question.pairs.map((pair, i) => [
        { text: `${i + 1}. ` },
        ...spans(pair.text),
        { text: ' – ' },
        ...spans(pair.with),
      ]);
    case 'find-signs':
      return [[{ text: practiceAnswer(question) }]];
    default:
      return question satisfies never;
  }
}

/** Why, one line a piece, under the number it has among the words, or the letter it has on paper. */
export function practiceReasons(question: Order | Match | FindSigns, spans: Spans): { name: string; why: Span[] }[] {
  switch (question.kind) {
    case 'order':
      return question.items.map(({ why }, i) => ({ name: String(i + 1), why: spans(why) }));
    case 'match':
      return question.pairs.map(({ why }, i) => ({ name: String(i + 1), why: spans(why) }));
    case 'find-signs':
      return question.options.map(({ why }, i) => ({ name: letterOf(i), why: spans(why) }));
    default:
      return question satisfies never;
  }
}
