import { wholly, type BlockNode } from '../../curriculum/tree.ts';
import { note } from '../../document/nodes.ts';
import { embolden, spanText, wordsOf, type PaperNode } from '../../document/paper.ts';
import { kindOf, type Exercise } from '../../questions/kinds.ts';
import type { FlowToPaper, PaperContext } from '../define.ts';
import { questionThenAnswers } from '../discuss/paper.ts';
import { exerciseOf } from './exercise.ts';
import type { NamedPart } from '../../questions/question.ts';
import { WHOSE, type task, type Whom } from './schema.ts';

/**
 * On the pupil's sheet with room to answer; where it is marked and in the teacher's plan with the expected answers
 * instead.
 */
export const taskToPaper: FlowToPaper<typeof task> = (node, context) => {
  const { title, lines, drawing, for: whom } = node.props;
  const exercise = exerciseOf(node);
  const room: PaperNode[] = [];
  // First they draw, then they write about it.
  if (context.reader === 'pupil' && drawing) room.push({ type: 'drawing', height: drawing });
  if (context.reader === 'pupil' && lines) room.push({ type: 'lines', count: lines });
  const asked = exercise ? exerciseOnPaper(exercise, node, context) : questionThenAnswers(node.children, context);
  if (context.reader === 'teacher')
    return [
      { type: 'box', tone: 'plain', title: `${WHOSE[whom]} – ${title}`, children: [...whereElse(whom), ...asked] },
    ];
  return [
    {
      type: 'keep',
      children: [{ type: 'heading', level: 2, spans: [{ text: title }] }, ...asked.map(inColumns), ...room],
    },
  ];
};

/** Why, at the name that the piece has on the sheet: a key is read beside it. */
function whyOf([name, { text, why }]: NamedPart, { spans }: PaperContext): PaperNode {
  const said = embolden(spans(text));
  // `Ba má tới coi rồi kí giấy.: Có chỗ làm` would stop twice.
  const stop = /[.?!…]$/u.test(spanText(said).trimEnd()) ? ' ' : ': ';
  return {
    type: 'paragraph',
    spans: [{ text: `${name} `, bold: true }, ...said, ...(why.length ? [{ text: stop }, ...spans(why)] : [])],
  };
}

/** An exercise with its places to answer; for a teacher with what is right, and why, piece by piece. */
export function exerciseOnPaper(exercise: Exercise, node: BlockNode, context: PaperContext): PaperNode[] {
  const kind = kindOf(exercise);
  const asked = [...context.nodes(kind.paper.prompt(exercise)), ...kind.paper.ask(exercise, 'paper', context)];
  if (context.reader === 'pupil') return asked;
  const pieces = kind.paper.named(exercise);
  // What is written has no piece with a name: all that counts is said at once, and why after it.
  const answer = pieces.length ? kind.paper.answer(exercise) : wordsOf(kind.paper.words(exercise, context)).join(' ');
  // The marker's box says by its title what it holds.
  const right = context.reader === 'marker' ? answer : `Đáp án: ${answer}`;
  const solved: PaperNode[] = [
    { type: 'paragraph', spans: [{ text: right, bold: true }] },
    ...(pieces.length ? pieces.map((piece) => whyOf(piece, context)) : kind.paper.reasons(exercise, null, context)),
    ...questionThenAnswers(
      node.children.filter((child) => wholly(child, ['Answer'])),
      context,
    ),
  ];
  if (context.reader === 'marker')
    return [...asked, { type: 'box', tone: 'teacher', title: 'Đáp án', children: solved }];
  return [...asked, ...solved];
}

/** Only the sheet of the whole class is in a pack. */
const whereElse = (whom: Whom): PaperNode[] =>
  whom === 'all' ? [] : [note('Phiếu của lớp không có bài này: chép lên bảng hoặc đọc cho em làm vào vở.')];

const SHORT = 26;

/** A list of a few words an item, to choose from, stands in two columns. */
function inColumns(node: PaperNode): PaperNode {
  if (node.type !== 'list' || node.ordered || node.items.length < 4) return node;
  if (node.items.some((item) => wordsOf(item).join(' ').length > SHORT)) return node;
  const half = Math.ceil(node.items.length / 2);
  const part = (items: PaperNode[][]): PaperNode[] => [{ ...node, items }];
  return {
    type: 'table',
    columns: [1, 1],
    frame: 'none',
    rows: [[part(node.items.slice(0, half)), part(node.items.slice(half))]],
  };
}
