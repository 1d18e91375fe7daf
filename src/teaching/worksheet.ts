import { PAPER_NAMES } from '../model/address.ts';
import type { GradeLesson } from '../model/cut.ts';
import type { Paper } from '../model/paper.ts';
import type { Flow } from '../model/tree.ts';
import { contactList, nameLine, sourceList, title } from './parts.ts';
import { paperOf } from './styles.ts';
import { paperContext } from './to-paper.ts';

/**
 * What a pupil holds in the hand: the messages to look into, the tasks, what to remember and what to take home.
 * Stories are told and questions talked over, so they stay off the sheet.
 */
const ON_THE_SHEET = ['Message', 'Task', 'Figure', 'Steps', 'Callout', 'FamilyNote'];

export function makeWorksheet(lesson: GradeLesson): Paper {
  const sheet = pick(lesson.body);
  return paperOf('worksheet', lesson, PAPER_NAMES.worksheet, [
    title(lesson.title),
    nameLine(lesson.grade),
    ...paperContext(lesson, 'pupil').nodes(sheet),
    ...contactList(lesson, sheet),
    ...sourceList(lesson, sheet),
  ]);
}

/** The blocks for the sheet, in the lesson's order, from every activity. */
const pick = (nodes: readonly Flow[]): Flow[] =>
  nodes.flatMap((node) => {
    if (node.type !== 'block') return [];
    if (ON_THE_SHEET.includes(node.name)) return [node];
    return node.name === 'Activity' ? pick(node.children) : [];
  });
