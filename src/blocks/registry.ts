import type { BlockSchema, FlowToPaper, InlineToPaper, MarkToPaper } from './define.ts';
import { activityToPaper, phaseToPaper, studentsToPaper, teacherToPaper } from './activity/paper.ts';
import { activity, phase, students, teacher } from './activity/schema.ts';
import { calloutToPaper } from './callout/paper.ts';
import { callout } from './callout/schema.ts';
import { contactToPaper } from './contact/paper.ts';
import { contact } from './contact/schema.ts';
import { answerToPaper, discussToPaper } from './discuss/paper.ts';
import { answer, discuss } from './discuss/schema.ts';
import { factToPaper } from './fact/paper.ts';
import { fact } from './fact/schema.ts';
import { familyNoteToPaper } from './family-note/paper.ts';
import { familyNote } from './family-note/schema.ts';
import { figureToPaper } from './figure/paper.ts';
import { figure } from './figure/schema.ts';
import { gradesToPaper } from './grades/paper.ts';
import { grades } from './grades/schema.ts';
import { messageToPaper, replyToPaper, signToPaper } from './message/paper.ts';
import { message, reply, sign } from './message/schema.ts';
import {
  accept,
  choice,
  decoy,
  guide,
  item,
  option,
  pair,
  pairWith,
  question,
  questionSign,
  scene,
  statement,
  why,
} from './question/schema.ts';
import { readingToPaper } from './reading/paper.ts';
import { reading } from './reading/schema.ts';
import { stepsToPaper } from './steps/paper.ts';
import { steps } from './steps/schema.ts';
import { storyToPaper } from './story/paper.ts';
import { story } from './story/schema.ts';
import { taskToPaper } from './task/paper.ts';
import { task } from './task/schema.ts';
import { teacherNoteToPaper } from './teacher-note/paper.ts';
import { teacherNote } from './teacher-note/schema.ts';
import { termToPaper } from './term/paper.ts';
import { term } from './term/schema.ts';

/** Ties a block's schema to its way to paper, so that the handler gets the props its schema makes. */
const flow = <S extends BlockSchema>(schema: S, paper: FlowToPaper<S>) => ({ ...schema, paper });
const mark = <S extends BlockSchema>(schema: S, paper: MarkToPaper<S>) => ({ ...schema, paper });
const inline = <S extends BlockSchema>(schema: S, paper: InlineToPaper<S>) => ({ ...schema, paper });

/** What may stand in bai.mdx. Marks are listed from the outermost to the innermost: the form editor nests them so. */
export const lessonBlocks = {
  Grades: flow(grades, gradesToPaper),
  Activity: flow(activity, activityToPaper),
  Phase: flow(phase, phaseToPaper),
  Story: flow(story, storyToPaper),
  Reading: flow(reading, readingToPaper),
  Message: flow(message, messageToPaper),
  Callout: flow(callout, calloutToPaper),
  Steps: flow(steps, stepsToPaper),
  Figure: flow(figure, figureToPaper),
  Discuss: flow(discuss, discussToPaper),
  Task: flow(task, taskToPaper),
  TeacherNote: flow(teacherNote, teacherNoteToPaper),
  FamilyNote: flow(familyNote, familyNoteToPaper),
  Contact: inline(contact, contactToPaper),
  Teacher: mark(teacher, teacherToPaper),
  Students: mark(students, studentsToPaper),
  Reply: mark(reply, replyToPaper),
  Answer: mark(answer, answerToPaper),
  Fact: mark(fact, factToPaper),
  Sign: mark(sign, signToPaper),
  Term: mark(term, termToPaper),
} as const;

/**
 * What may stand in cau-hoi.mdx. A prompt may show a story or a message. A <Sign> is to be found there, so it has an
 * id. A question is whole for its grades.
 */
export const questionBlocks = {
  Grades: { ...grades, inside: [] },
  Question: question,
  Scene: scene,
  Story: story,
  Message: message,
  Figure: figure,
  Option: option,
  Statement: statement,
  Accept: accept,
  Guide: guide,
  Item: item,
  Pair: pair,
  With: pairWith,
  Choice: choice,
  Why: why,
  Reply: reply,
  Sign: questionSign,
  Decoy: decoy,
} as const;

export type LessonBlockName = keyof typeof lessonBlocks;
export type Vocabulary = Readonly<Record<string, BlockSchema>>;

/** Every block there is, by name. */
export const blocks: Vocabulary = { ...lessonBlocks, ...questionBlocks };
