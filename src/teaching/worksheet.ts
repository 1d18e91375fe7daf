import type { GradeLesson } from '../curriculum/cut.ts';
import { PAPER_NAMES, type Paper, type PaperNode } from '../document/paper.ts';
import type { OnSheet } from '../blocks/define.ts';
import { lessonBlocks, type LessonBlockName } from '../blocks/registry.ts';
import type { BlockNode, Flow } from '../curriculum/tree.ts';
import { paragraph, title } from '../document/nodes.ts';
import { nameLine, sourceLine } from './parts.ts';
import { paperOf } from './styles.ts';
import { paperContext } from './to-paper.ts';

export function makeWorksheet(lesson: GradeLesson): Paper {
  return paperOf('worksheet', lesson, PAPER_NAMES.worksheet, [
    title(lesson.title),
    nameLine(lesson.grade),
    ...sheetBody(lesson, 'pupil'),
  ]);
}

/**
 * The same sheet for who marks it: the expected answers stand where pupils write, the signs are underlined and
 * explained.
 */
export function makeWorksheetKey(lesson: GradeLesson): Paper {
  const head = `Phiếu học tập có đáp án, dành cho giáo viên. Lớp ${lesson.grade}.`;
  return paperOf('worksheet-key', lesson, PAPER_NAMES['worksheet-key'], [
    title(lesson.title),
    { type: 'box', tone: 'teacher', children: [paragraph({ text: head, bold: true })] },
    ...sheetBody(lesson, 'marker'),
  ]);
}

function sheetBody(lesson: GradeLesson, reader: 'pupil' | 'marker'): PaperNode[] {
  const sheet = pick(lesson.body);
  const pupil = paperContext(lesson, 'pupil');
  const asked = pupil.nodes(sheet);
  if (reader === 'pupil') return [...asked, ...sourceLine(pupil.cited)];
  // Its numbers are those of the pupils' sheet; what only an answer names comes after them.
  const context = paperContext(lesson, reader, pupil.cited);
  return [...context.nodes(sheet), ...sourceLine(context.cited)];
}

/** What a block is to the sheet. */
const onSheet = ({ name }: BlockNode) => (lessonBlocks[name as LessonBlockName] as { sheet?: OnSheet }).sheet;

/**
 * The blocks for the sheet in the lesson's order: first all there is to read and to do, then what to remember, which
 * would give it away.
 */
function pick(nodes: readonly Flow[]): Flow[] {
  const blocks = nodes
    .flatMap((node) => (node.type === 'block' && node.name === 'Activity' ? node.children : [node]))
    .filter((node): node is BlockNode => node.type === 'block');
  return [...blocks.filter((node) => onSheet(node) === 'do'), ...blocks.filter((node) => onSheet(node) === 'keep')].map(
    inWords,
  );
}

/** A story's pictures are on the page and the slides: here its words need the room. */
function inWords(node: Flow): Flow {
  if (node.type !== 'block') return node;
  const children =
    node.name === 'Story'
      ? node.children.filter((child) => child.type !== 'block' || child.name !== 'Figure')
      : node.children;
  return { ...node, children: children.map(inWords) };
}
