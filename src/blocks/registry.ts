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
import { decoyToPaper, messageToPaper, replyToPaper, signToPaper } from './message/paper.ts';
import { message, reply } from './message/schema.ts';
import { decoy, sign } from '../questions/find-signs/schema.ts';
import { kinds } from '../questions/kinds.ts';
import { why } from '../questions/schema.ts';
import { question } from './question/schema.ts';
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

/** The tags of every kind of question: those that hold parts of an answer, and those that mark words of the prompt. */
const tags = Object.assign({}, ...Object.values(kinds).map((kind) => kind.tags)) as Record<string, BlockSchema>;
const spots = Object.assign({}, ...Object.values(kinds).map((kind) => kind.spots)) as Record<string, BlockSchema>;

/**
 * A part of an answer is shown by its kind; what is left of one in prose is its words. The kinds' own tags add nothing
 * to the type: what stands below must be answered for by name, they answer for themselves.
 */
const inWords = (some: Readonly<Record<string, BlockSchema>>): object =>
  Object.fromEntries(
    Object.entries(some).map(([name, schema]) => [name, mark(schema, (node, { spans }) => spans(node.children))]),
  );

const inTasks = Object.fromEntries(
  Object.entries(tags).filter(([, { inside }]) => inside?.some((name) => name !== 'Question' && name !== 'Scene')),
);

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
  ...inWords(inTasks),
  ...inWords({ Why: why }),
  Reply: mark(reply, replyToPaper),
  Answer: mark(answer, answerToPaper),
  Fact: mark(fact, factToPaper),
  ...inWords(spots),
  Sign: mark(sign, signToPaper),
  Decoy: mark(decoy, decoyToPaper),
  Term: mark(term, termToPaper),
} as const;

/**
 * What may stand in cau-hoi.mdx. A prompt may show a story or a message. A <Sign> is to be found there, so it has an
 * id.
 * A question is whole for its grades.
 */
export const questionBlocks = {
  Grades: { ...grades, inside: [] },
  Question: question,
  Story: story,
  Message: message,
  Figure: figure,
  ...(tags as object),
  Why: why,
  Reply: reply,
  ...(spots as object),
};

export type LessonBlockName = keyof typeof lessonBlocks;
export type Vocabulary = Readonly<Record<string, BlockSchema>>;

/** Every block there is, by name. */
export const blocks: Vocabulary = { ...lessonBlocks, ...questionBlocks };
