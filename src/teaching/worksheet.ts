import { PAPER_NAMES } from '../model/address.ts';
import type { GradeLesson } from '../model/cut.ts';
import type { Paper, PaperNode } from '../model/paper.ts';
import type { Flow } from '../model/tree.ts';
import { contactList, nameLine, paragraph, sourceLine, title } from './parts.ts';
import { paperOf } from './styles.ts';
import { paperContext } from './to-paper.ts';

/**
 * What a pupil holds in the hand: the messages to look into, the tasks, what to remember and what to take home.
 * Stories are told and questions talked over, so they stay off the sheet.
 */
const TO_DO = ['Message', 'Task', 'Figure'];
const TO_KEEP = ['Steps', 'Callout', 'FamilyNote'];

export function makeWorksheet(lesson: GradeLesson): Paper {
  return paperOf('worksheet', lesson, PAPER_NAMES.worksheet, [title(lesson.title), nameLine(lesson.grade), ...sheetBody(lesson, 'pupil')]);
}

/** The same sheet for who marks it: the expected answers stand where pupils write, the signs are underlined and explained. */
export function makeWorksheetKey(lesson: GradeLesson): Paper {
  const head = `Phiếu học tập có đáp án, dành cho giáo viên. Lớp ${lesson.grade}.`;
  return paperOf('worksheet-key', lesson, PAPER_NAMES['worksheet-key'], [title(lesson.title), { type: 'box', tone: 'teacher', children: [paragraph({ text: head, bold: true })] }, ...sheetBody(lesson, 'marker')]);
}

function sheetBody(lesson: GradeLesson, reader: 'pupil' | 'marker'): PaperNode[] {
  const sheet = pick(lesson.body);
  const pupil = paperContext(lesson, 'pupil');
  const asked = pupil.nodes(sheet);
  if (reader === 'pupil') return [...asked, ...contactList(lesson, sheet), ...sourceLine(pupil.cited)];
  // Its numbers are those of the pupils' sheet; what only an answer names comes after them.
  const context = paperContext(lesson, reader, pupil.cited);
  return [...context.nodes(sheet), ...contactList(lesson, sheet), ...sourceLine(context.cited)];
}

/** The blocks for the sheet in the lesson's order: first all there is to do, then what to remember, which would give it away. */
function pick(nodes: readonly Flow[]): Flow[] {
  const blocks = nodes.flatMap((node) => (node.type === 'block' && node.name === 'Activity' ? node.children : [node])).filter((node) => node.type === 'block');
  return [...blocks.filter(({ name }) => TO_DO.includes(name)), ...blocks.filter(({ name }) => TO_KEEP.includes(name))];
}
