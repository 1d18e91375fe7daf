import type { GradeLesson } from '../curriculum/cut.ts';
import type { LessonBlockName, questionBlocks } from './registry.ts';
import { spotFaces } from '../questions/faces.ts';
import Words from '../components/Words.astro';
import Activity from './activity/Activity.astro';
import Callout from './callout/Callout.astro';
import Comic from './comic/Comic.astro';
import Frame from './comic/Frame.astro';
import Contact from './contact/Contact.astro';
import Debate from './debate/Debate.astro';
import Answer from './discuss/Answer.astro';
import Discuss from './discuss/Discuss.astro';
import Fact from './fact/Fact.astro';
import FamilyNote from './family-note/FamilyNote.astro';
import Figure from './figure/Figure.astro';
import Game from './game/Game.astro';
import Keep from './keep/Keep.astro';
import Decoy from './message/Decoy.astro';
import Message from './message/Message.astro';
import Reply from './message/Reply.astro';
import Sign from './message/Sign.astro';
import Reading from './reading/Reading.astro';
import Recover from './recover/Recover.astro';
import Role from './role-play/Role.astro';
import RolePlay from './role-play/RolePlay.astro';
import Steps from './steps/Steps.astro';
import Story from './story/Story.astro';
import Task from './task/Task.astro';
import Term from './term/Term.astro';
import Ticket from './ticket/Ticket.astro';
import Vote from './vote/Vote.astro';

type BlockName = LessonBlockName | keyof typeof questionBlocks;
/** Each takes the node whose props its own schema has read. */
type Face = (props: { node: never; lesson: GradeLesson }) => unknown;

/** null: only the teacher sees it (a pupil's lesson does not hold it). */
const TEACHER = null;
/** null: opened by the cut, or a question, which components/quiz shows. */
const OPENED = null;

/** The face of every block on the web. A block without a line here is a type error. */
export const faces: Record<BlockName, Face | null> = {
  Activity,
  Callout,
  Comic,
  Contact,
  Answer,
  Debate,
  Decoy,
  Discuss,
  Fact,
  FamilyNote,
  Figure,
  Frame,
  Game,
  Keep,
  Message,
  Reading,
  Recover,
  Reply,
  Role,
  RolePlay,
  Side: Words,
  Sign,
  Steps,
  Story,
  Task,
  Term,
  Ticket,
  Vote,
  Rubric: TEACHER,
  Phase: TEACHER,
  Short: TEACHER,
  Say: TEACHER,
  Show: TEACHER,
  Teacher: TEACHER,
  Students: TEACHER,
  TeacherNote: TEACHER,
  Grades: OPENED,
  Question: OPENED,
  Why: OPENED,
};

export function faceOf(name: string): Face {
  const face = faces[name as BlockName] ?? spotFaces[name];
  if (!face) throw new Error(`No face on the web for <${name}>`);
  return face;
}
