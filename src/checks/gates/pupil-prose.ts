import { blocks, blocksThat, inClassOf } from '../../blocks/registry.ts';
import type { At, Node } from '../../curriculum/tree.ts';
import type { QuestionKind } from '../../questions/kind.ts';
import { kinds } from '../../questions/kinds.ts';
import { sentencesOf, type Sentence } from '../../measure/sentences.ts';
import { textsOf, type Shown } from '../texts.ts';
import type { Written } from './gate.ts';

/**
 * How the words of a text are read: told (`story`), explained (`prose`), said in a message, asked (`task`), listed
 * (`item`), or looked up (`cell`).
 */
export type Manner = 'story' | 'prose' | 'message' | 'task' | 'item' | 'cell';

/** One paragraph, list item or cell as pupils have it. */
export interface Line {
  manner: Manner;
  sentences: readonly (Sentence & { at: () => At })[];
  at: () => At;
}

/**
 * Answers and what is chosen among are no sentences of the text, but what may be a sign is: it stands in its message.
 * The family's page is not for pupils.
 */
const ANSWERS = [
  'Answer',
  'Why',
  ...Object.values(kinds).flatMap(({ tags, spots = {}, ofTags }: QuestionKind) =>
    Object.keys({ ...tags, ...spots }).filter((name) => !ofTags.prose.includes(name)),
  ),
];
const NOT_FOR_PUPILS = new Set([
  ...blocksThat((inClass) => inClass === null),
  ...Object.keys(blocks).filter((name) => blocks[name]!.teacherOnly),
]);

const known = new WeakMap<Written, Line[]>();

/**
 * The words that pupils read in a text, sentence by sentence. A list item and a cell of a table are lines of their own;
 * headings, attributes, answers and what only teachers or families have are left out, and so are sentences that quote a
 * source word by word: the law can't be made shorter.
 */
export function linesOf(written: Written): readonly Line[] {
  const found = known.get(written) ?? readLines(written);
  known.set(written, found);
  return found;
}

function readLines({ document }: Written): Line[] {
  return textsOf(document, ANSWERS).flatMap((shown): Line[] => {
    if (shown.path || shown.attribute || shown.around.at(-1)?.type === 'heading') return [];
    if (shown.around.some((node) => 'name' in node && (NOT_FOR_PUPILS.has(node.name) || isVerse(node)))) return [];
    const sentences = sentencesOf(shown.text)
      .filter((sentence) => !isQuoted(shown, sentence))
      .map((sentence) => ({ ...sentence, at: () => shown.placeOf(sentence.from) }));
    return sentences.length ? [{ manner: mannerOf(shown.around), sentences, at: () => shown.placeOf(0) }] : [];
  });
}

/** Whether a sentence stands, in part, in a sourced fact that quotes. */
const isQuoted = ({ text, marks }: Shown, { from, text: { length } }: Sentence): boolean =>
  marks.some(
    (mark) =>
      mark.name === 'Fact' &&
      mark.from < from + length &&
      mark.to > from &&
      /[“"]/.test(text.slice(mark.from, mark.to)),
  );

/** Lines of verse are no sentences. */
const isVerse = (node: Node): boolean => node.type === 'block' && node.name === 'Keep' && node.props.kind === 'chant';

function mannerOf(around: readonly Node[]): Manner {
  const manners = new Set(around.map((node) => (node.type === 'block' ? inClassOf(node.name)?.read : undefined)));
  if (around.at(-1)?.type === 'table') return 'cell';
  if (manners.has('message')) return 'message';
  if (around.some(({ type }) => type === 'list')) return 'item';
  if (manners.has('task')) return 'task';
  return manners.has('story') ? 'story' : 'prose';
}

/** The sentences read in these manners. */
export const sentencesIn = (written: Written, ...manners: Manner[]) =>
  linesOf(written).flatMap(({ manner, sentences }) => (manners.includes(manner) ? sentences : []));
