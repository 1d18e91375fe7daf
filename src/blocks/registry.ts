import type { BlockSchema } from './define.ts';
import { activity, phase, students, teacher } from './activity/schema.ts';
import { callout } from './callout/schema.ts';
import { contact } from './contact/schema.ts';
import { answer, discuss } from './discuss/schema.ts';
import { fact } from './fact/schema.ts';
import { familyNote } from './family-note/schema.ts';
import { figure } from './figure/schema.ts';
import { grades } from './grades/schema.ts';
import { message, reply, sign } from './message/schema.ts';
import { accept, guide, option, question, statement, why } from './question/schema.ts';
import { steps } from './steps/schema.ts';
import { story } from './story/schema.ts';
import { task } from './task/schema.ts';
import { teacherNote } from './teacher-note/schema.ts';
import { term } from './term/schema.ts';

/** What may stand in bai.mdx. Marks are listed from the outermost to the innermost: the form editor nests them so. */
export const lessonBlocks = {
  Grades: grades,
  Activity: activity,
  Phase: phase,
  Story: story,
  Message: message,
  Callout: callout,
  Steps: steps,
  Figure: figure,
  Discuss: discuss,
  Task: task,
  TeacherNote: teacherNote,
  FamilyNote: familyNote,
  Contact: contact,
  Teacher: teacher,
  Students: students,
  Reply: reply,
  Answer: answer,
  Fact: fact,
  Sign: sign,
  Term: term,
} as const;

/** What may stand in cau-hoi.mdx. A prompt may show a story or a message. */
export const questionBlocks = {
  Grades: grades,
  Question: question,
  Story: story,
  Message: message,
  Figure: figure,
  Option: option,
  Statement: statement,
  Accept: accept,
  Guide: guide,
  Why: why,
  Reply: reply,
  Sign: sign,
} as const;

export type LessonBlockName = keyof typeof lessonBlocks;
export type Vocabulary = Readonly<Record<string, BlockSchema>>;

/** Every block there is, by name. */
export const blocks: Vocabulary = { ...lessonBlocks, ...questionBlocks };
