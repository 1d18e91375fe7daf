import type { GradeLesson } from '../curriculum/cut.ts';
import type { LessonBlockName, questionBlocks } from './registry.ts';
import Activity from './activity/Activity.astro';
import Callout from './callout/Callout.astro';
import Contact from './contact/Contact.astro';
import Answer from './discuss/Answer.astro';
import Discuss from './discuss/Discuss.astro';
import Fact from './fact/Fact.astro';
import FamilyNote from './family-note/FamilyNote.astro';
import Figure from './figure/Figure.astro';
import Message from './message/Message.astro';
import Reply from './message/Reply.astro';
import Sign from './message/Sign.astro';
import Spot from './message/Spot.astro';
import Reading from './reading/Reading.astro';
import Steps from './steps/Steps.astro';
import Story from './story/Story.astro';
import Task from './task/Task.astro';
import Term from './term/Term.astro';

/** Spot: what `publicView` makes of a <Sign> to be found; no author writes one. */
type BlockName = LessonBlockName | keyof typeof questionBlocks | 'Spot';
/** Each takes the node whose props its own schema has read. */
type Face = (props: { node: never; lesson: GradeLesson }) => unknown;

/** null: only the teacher sees it (a pupil's lesson does not hold it). */
const TEACHER = null;
/** null: a part of a question, read into the model and shown by components/quiz; or opened by the cut. */
const PART = null;

/** The face of every block on the web. A block without a line here is a type error. */
export const faces: Record<BlockName, Face | null> = {
  Activity,
  Callout,
  Contact,
  Answer,
  Discuss,
  Fact,
  FamilyNote,
  Figure,
  Message,
  Reading,
  Reply,
  Sign,
  Steps,
  Story,
  Task,
  Term,
  Phase: TEACHER,
  Teacher: TEACHER,
  Students: TEACHER,
  TeacherNote: TEACHER,
  Grades: PART,
  Question: PART,
  Scene: PART,
  Option: PART,
  Statement: PART,
  Accept: PART,
  Guide: PART,
  Item: PART,
  Pair: PART,
  With: PART,
  Choice: PART,
  Why: PART,
  Decoy: PART,
  Spot,
};

export function faceOf(name: string): Face {
  const face = faces[name as BlockName];
  if (!face) throw new Error(`No face on the web for <${name}>`);
  return face;
}
