import type { GradeLesson } from '../curriculum/cut.ts';
import { blocksOf } from '../curriculum/lesson-parts.ts';
import { PAPER_NAMES, wordsOf, type Paper, type PaperNode } from '../document/paper.ts';
import type { OnSheet } from '../blocks/define.ts';
import { exerciseOf } from '../blocks/task/exercise.ts';
import { lessonBlocks, type LessonBlockName } from '../blocks/registry.ts';
import { kindOf } from '../questions/kinds.ts';
import type { BlockNode } from '../curriculum/tree.ts';
import { paragraph, title } from '../document/nodes.ts';
import { nameLine, sourceLine } from './parts.ts';
import { paperOf } from './styles.ts';
import { paperContext } from './to-paper.ts';

/** Whom a sheet of its own is for, besides that of the class. */
const OTHER_SHEETS = { support: 'Phiếu học tập dễ hơn', extend: 'Phiếu học tập làm thêm' } as const;
export type OtherSheet = keyof typeof OTHER_SHEETS;
type Whom = 'all' | OtherSheet;

/**
 * What a pupil has in hand: all there is to read and to do, on one sheet. What is to be remembered, whom to call and
 * where it was read stand on the family sheet, the poster and the lesson's page.
 */
export const makeWorksheet = (lesson: GradeLesson): Paper =>
  paperOf('worksheet', lesson, PAPER_NAMES.worksheet, sheetOf(lesson, pick(lesson, 'all')));

/**
 * `support`: the sheet with easier tasks in the place of those they stand in for; `extend`: the tasks for who is done.
 * Null where the lesson has none.
 */
export function makeOtherSheet(lesson: GradeLesson, whom: OtherSheet): Paper | null {
  if (!blocksOf(lesson, 'Task').some(({ props }) => props.for === whom)) return null;
  const name = OTHER_SHEETS[whom];
  return paperOf('worksheet', lesson, name, sheetOf(lesson, pick(lesson, whom)));
}

function sheetOf(lesson: GradeLesson, sheet: BlockNode[]): PaperNode[] {
  const { nodes } = paperContext(lesson, 'pupil', null);
  // What is read aloud leaves nothing on paper: nothing stands beside it.
  const printed = sheet.filter((node) => nodes([node]).length > 0);
  const body: PaperNode[] = [];
  for (let i = 0; i < printed.length; i++) {
    const [node, next] = [printed[i]!, printed[i + 1]];
    if (standsBeside(node, next, lesson)) {
      body.push(sideBySide(nodes([node]), nodes([withMoreLines(next!)])));
      i++;
    } else body.push(...nodes([node]));
  }
  // Of private matters a sheet tells nobody whose it is.
  return [title(lesson.title), ...(lesson.care === 'private' ? [] : [nameLine(lesson.grade)]), ...body];
}

/** A picture's sides, when half as wide it would be no higher than a picture to choose from. */
const WIDE = 3.2;
const MOST_LINES = 5;
const MOST_WORDS = 70;

/** A message or a picture is narrow: another, or what is asked about it in a few words, stands beside it. */
const standsBeside = (node: BlockNode, next: BlockNode | undefined, lesson: GradeLesson): boolean =>
  isNarrow(node, lesson) && next !== undefined && (isNarrow(next, lesson) || isSlim(next, lesson));

function isNarrow(node: BlockNode, lesson: GradeLesson): boolean {
  const [inside, ...more] = node.children;
  if (node.name === 'Reading' && inside?.type === 'block' && !more.length) return isNarrow(inside, lesson);
  const picture = node.name === 'Figure' ? lesson.pictures[String(node.props.src)] : undefined;
  return node.name === 'Message' || (picture !== undefined && picture.width < picture.height * WIDE);
}

/** Asked in a few words, answered on lines or by a letter. */
const isSlim = (task: BlockNode, lesson: GradeLesson): boolean =>
  task.name === 'Task' &&
  (Number(task.props.lines) <= MOST_LINES || isChosen(task, lesson)) &&
  task.props.drawing === undefined &&
  wordsOf(paperContext(lesson, 'pupil', null).nodes([task])).length <= MOST_WORDS &&
  task.children.every(({ type }) => type === 'paragraph' || type === 'list');

/** A letter is all it takes, and no picture needs room. */
function isChosen(task: BlockNode, lesson: GradeLesson): boolean {
  const exercise = exerciseOf(task);
  const asked = exercise ? kindOf(exercise).paper.ask(exercise, 'paper', paperContext(lesson, 'pupil', null)) : [];
  return (
    asked.length > 0 && asked.every((node) => node.type === 'choices' && node.items.every(({ picture }) => !picture))
  );
}

/** Half as wide, half as many again: short lines are filled to their end. */
const withMoreLines = (node: BlockNode): BlockNode =>
  node.name === 'Task' && node.props.lines
    ? { ...node, props: { ...node.props, lines: Math.ceil(1.5 * Number(node.props.lines)) } }
    : node;

const sideBySide = (left: PaperNode[], right: PaperNode[]): PaperNode => ({
  type: 'table',
  columns: [1, 1],
  frame: 'none',
  rows: [[left, right]],
});

/**
 * The same sheet for who marks it: the expected answers stand where pupils write, the signs are underlined and
 * explained.
 */
export function makeWorksheetKey(lesson: GradeLesson): Paper {
  const head = `Phiếu học tập có đáp án, dành cho giáo viên. Lớp ${lesson.grade}.`;
  const context = paperContext(lesson, 'marker');
  return paperOf('worksheet-key', lesson, PAPER_NAMES['worksheet-key'], [
    title(lesson.title),
    { type: 'box', tone: 'teacher', children: [paragraph({ text: head, bold: true })] },
    ...context.nodes(pick(lesson, 'all')),
    ...sourceLine(context.cited),
  ]);
}

/** What a block is to the sheet. */
const onSheet = ({ name }: BlockNode) => (lessonBlocks[name as LessonBlockName] as { sheet?: OnSheet }).sheet;

/** The blocks for a sheet, in the lesson's order. */
function pick(lesson: GradeLesson, whom: Whom): BlockNode[] {
  const blocks = lesson.body
    .flatMap((node) => (node.type === 'block' && node.name === 'Activity' ? node.children : [node]))
    .filter((node): node is BlockNode => node.type === 'block' && onSheet(node) === 'do');
  const replaced = blocks.filter(({ props }) => props.for === 'support').map(({ props }) => props.instead);
  return blocks.filter((block) => isFor(block, whom, replaced)).map(inWords);
}

/** `replaced`: the tasks that easier ones stand in for. */
function isFor({ name, props }: BlockNode, whom: Whom, replaced: readonly unknown[]): boolean {
  if (whom === 'extend') return props.for === 'extend';
  if (name !== 'Task' || props.for === undefined || props.for === 'all')
    return whom === 'all' || props.id === undefined || !replaced.includes(props.id);
  return props.for === whom;
}

/** A story's pictures are on the page and the slides: here its words need the room. */
const inWords = (node: BlockNode): BlockNode => ({
  ...node,
  children: node.children
    .filter((child) => node.name !== 'Story' || child.type !== 'block' || child.name !== 'Figure')
    .map((child) => (child.type === 'block' ? inWords(child) : child)),
});
