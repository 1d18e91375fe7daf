/** A draft as the texts of a lesson, in their normal form. */
import type { PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { lessonBlocks, questionBlocks } from '../blocks/registry.ts';
import { writeTree } from '../reading/normal-form.ts';
import type { Choosing, DraftPart, DraftQuestion } from './draft.ts';
import type { Piece } from './piece.ts';
import { blocks, flow, mark, phrasing, pieceId, type Attributes, type NameOf } from './write-pieces.ts';

/** `left` stands at the end, for the teacher: what of the file is not in the text. */
export const lessonText = (body: readonly Piece[], left: readonly string[], nameOf: NameOf): string => {
  const items = left.map((what): Piece[] => [{ type: 'paragraph', runs: [{ text: what }] }]);
  const note = blocks([{ type: 'list', ordered: false, start: 1, items }], nameOf);
  return writeTree(
    {
      type: 'root',
      children: [...blocks(body, nameOf), ...(left.length ? [flow('TeacherNote', { title: LEFT }, note)] : [])],
    } satisfies Root,
    lessonBlocks,
  );
};
const LEFT = 'Chưa đưa được từ tệp vào: xem lại rồi xoá ghi chú này';

/** `idOf`: the id of the question at a place. */
export const questionsText = (
  questions: readonly DraftQuestion[],
  idOf: (index: number) => string,
  nameOf: NameOf,
): string =>
  writeTree(
    { type: 'root', children: questions.map((one, i) => questionOf(one, idOf(i), nameOf)) } satisfies Root,
    questionBlocks,
  );

function questionOf(question: DraftQuestion, id: string, nameOf: NameOf): RootContent {
  const { kind, level, prompt } = question;
  const gaps = 'gaps' in question ? question.gaps : [];
  return flow('Question', { id, kind, level }, [...blocks(prompt, nameOf, gaps), ...answersOf(question)]);
}

function answersOf(question: DraftQuestion): RootContent[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return optionsAs('Option', question);
    case 'true-false':
      return optionsAs('Statement', question);
    case 'order':
      return lines(question.items.map((item, i) => part('Item', item, i)));
    case 'match':
      return lines(question.pairs.map((pair, i) => part('Pair', pair, i, {}, [mark('With', {}, phrasing(pair.with))])));
    case 'sort':
      return [
        ...lines(question.groups.map((group, i) => mark('Group', { id: `nhom-${i + 1}` }, phrasing(group)))),
        ...lines(question.cards.map((card, i) => part('Card', card, i, { group: `nhom-${card.group + 1}` }))),
      ];
    case 'short-answer':
      return [
        ...lines(question.accepted.map((one) => mark('Accept', {}, phrasing([{ text: one }])))),
        ...lines(question.why.length ? [mark('Why', {}, phrasing(question.why))] : []),
      ];
    case 'gap':
      return lines(question.lures.map((lure, i) => mark('Lure', { id: `tu-${i + 1}` }, phrasing(lure))));
    case 'essay':
      return question.guide.flatMap(({ points, text }) =>
        lines([mark('Guide', { points: points === null ? null : String(points) }, phrasing(text))]),
      );
    default:
      return question satisfies never;
  }
}

const optionsAs = (name: string, { options }: Choosing): RootContent[] =>
  lines(options.map((option, i) => part(name, option, i, { right: option.right || null })));

const part = (
  name: string,
  { text, why, picture }: DraftPart,
  index: number,
  more: Attributes = {},
  inside: readonly MdxJsxTextElement[] = [],
): MdxJsxTextElement =>
  mark(name, { id: pieceId(index), ...more, picture }, [
    ...phrasing(text),
    ...[...inside, ...(why.length ? [mark('Why', {}, phrasing(why))] : [])].flatMap((one): PhrasingContent[] => [
      { type: 'text', value: ' ' },
      one,
    ]),
  ]);

/** Marks one a line, in one paragraph. */
const lines = (marks: readonly MdxJsxTextElement[]): RootContent[] =>
  marks.length
    ? [
        {
          type: 'paragraph',
          children: marks.flatMap((one, i): PhrasingContent[] => (i ? [{ type: 'text', value: '\n' }, one] : [one])),
        },
      ]
    : [];
