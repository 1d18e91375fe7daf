import type { GradeLesson } from './cut.ts';
import { findBlocks, isBlock, type BlockNode, type Flow } from './tree.ts';

/** Every block of a name in a lesson, in its order, at any depth. */
export const blocksOf = (lesson: GradeLesson, name: string): BlockNode[] =>
  findBlocks(lesson.body, name).flatMap(({ node }) => (node.type === 'block' ? [node] : []));

export const activitiesOf = (lesson: GradeLesson): BlockNode[] =>
  lesson.body.filter((node) => isBlock(node, 'Activity'));

/** The steps of an activity, or of a short version. */
export const phasesOf = ({ children }: BlockNode): BlockNode[] => children.filter((node) => isBlock(node, 'Phase'));

/** Those of an activity's steps that name this block as what they are about. */
export const phasesAbout = ({ props: { id } }: BlockNode, activity: BlockNode): BlockNode[] =>
  phasesOf(activity).filter(({ props }) => id !== undefined && String(props.of).split(' ').includes(String(id)));

/** The anchor of an activity on its lesson's page: its place among the activities, from 1. Null for anything else. */
export function placeOfActivity(lesson: GradeLesson, node: Flow): string | null {
  const index = activitiesOf(lesson).findIndex((activity) => activity === node);
  return index < 0 ? null : `hoat-dong-${index + 1}`;
}

/**
 * Where an objective is taught: the first activity that names it in `objectives`; where none does, the one that
 * forms the new knowledge; a lesson without activities is read from its start.
 */
export function placeOfObjective(lesson: GradeLesson, objective: string): string {
  const activities = activitiesOf(lesson);
  const found = teaching(activities, objective)[0] ?? activities.find(isKind('form')) ?? activities[0];
  return (found && placeOfActivity(lesson, found)) ?? 'ten-bai';
}

/** Whether what came of an objective is judged in an activity: not in an opening, unless nothing else teaches it. */
export function isJudgedIn(lesson: GradeLesson, activity: BlockNode, objective: string): boolean {
  const taught = teaching(activitiesOf(lesson), objective);
  const judged = taught.find((one) => !isKind('open')(one)) ?? taught[0];
  return judged ? judged === activity : placeOfObjective(lesson, objective) === placeOfActivity(lesson, activity);
}

const isKind =
  (kind: string) =>
  ({ props }: BlockNode): boolean =>
    props.kind === kind;

/** The activities that name an objective in `objectives`. */
const teaching = (activities: readonly BlockNode[], objective: string): BlockNode[] =>
  activities.filter(({ props }) =>
    String(props.objectives ?? '')
      .split(/\s+/)
      .includes(objective),
  );
