import type { BlockSchema, FlowToPaper, InlineToPaper, MarkToPaper, OnSheet } from './define.ts';
import { calloutSlides } from './callout/slides.ts';
import { discussSlides } from './discuss/slides.ts';
import { figureSlides } from './figure/slides.ts';
import { messageSlides } from './message/slides.ts';
import { asRunningText, asText, noSlides, type ToSlides } from './slides.ts';
import { taskSlides } from './task/slides.ts';
import {
  activityToPaper,
  phaseToPaper,
  sayToPaper,
  showToPaper,
  studentsToPaper,
  teacherToPaper,
} from './activity/paper.ts';
import { activity, phase, say, show, students, teacher } from './activity/schema.ts';
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
import { familyNoteSlides } from './family-note/slides.ts';
import { figureToPaper } from './figure/paper.ts';
import { figure } from './figure/schema.ts';
import { gradesToPaper } from './grades/paper.ts';
import { grades } from './grades/schema.ts';
import { decoyToPaper, messageToPaper, replyToPaper, signToPaper } from './message/paper.ts';
import { message, reply } from './message/schema.ts';
import { decoy, sign } from '../questions/find-signs/schema.ts';
import { kinds } from '../questions/kinds.ts';
import { why } from '../questions/why.ts';
import { question } from './question/schema.ts';
import { readingToPaper } from './reading/paper.ts';
import { reading } from './reading/schema.ts';
import { readingSlides } from './reading/slides.ts';
import { shortToPaper } from './short/paper.ts';
import { short } from './short/schema.ts';
import { stepsToPaper } from './steps/paper.ts';
import { steps } from './steps/schema.ts';
import { storyToPaper } from './story/paper.ts';
import { story } from './story/schema.ts';
import { storySlides } from './story/slides.ts';
import { taskToPaper } from './task/paper.ts';
import { task } from './task/schema.ts';
import { teacherNoteToPaper } from './teacher-note/paper.ts';
import { teacherNote } from './teacher-note/schema.ts';
import { termToPaper } from './term/paper.ts';
import { term } from './term/schema.ts';
import { comicToPaper, frameToPaper } from './comic/paper.ts';
import { comic, frame } from './comic/schema.ts';
import { comicSlides, frameSlides } from './comic/slides.ts';
import { debateToPaper, sideToPaper } from './debate/paper.ts';
import { debate, side } from './debate/schema.ts';
import { debateSlides } from './debate/slides.ts';
import { gameToPaper } from './game/paper.ts';
import { game } from './game/schema.ts';
import { gameSlides } from './game/slides.ts';
import { keepToPaper } from './keep/paper.ts';
import { keep } from './keep/schema.ts';
import { keepSlides } from './keep/slides.ts';
import { recoverToPaper } from './recover/paper.ts';
import { recover } from './recover/schema.ts';
import { recoverSlides } from './recover/slides.ts';
import { rolePlayToPaper, roleToPaper } from './role-play/paper.ts';
import { role, rolePlay } from './role-play/schema.ts';
import { rolePlaySlides, roleSlides } from './role-play/slides.ts';
import { rubricToPaper } from './rubric/paper.ts';
import { rubric } from './rubric/schema.ts';
import { ticketToPaper } from './ticket/paper.ts';
import { ticket } from './ticket/schema.ts';
import { ticketSlides } from './ticket/slides.ts';
import { voteToPaper } from './vote/paper.ts';
import { vote } from './vote/schema.ts';
import { voteSlides } from './vote/slides.ts';

/**
 * What a block that stands on its own answers for every target: its way to paper, what it is to a pupil's sheet, its
 * slides. Its face on the page is asked in `web.ts`; plain text and HTML are made from the paper.
 */
interface Answers<S extends BlockSchema> {
  paper: FlowToPaper<S>;
  sheet: OnSheet;
  slides: ToSlides;
}

/** Ties a block's schema to its answers, so that each handler gets the props its schema makes. */
const flow = <S extends BlockSchema>(schema: S, answers: Answers<S>) => ({ ...schema, ...answers });
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

const OPENED: OnSheet = { no: 'cái gì bên trong thì tự trả lời' };
const FOR_TEACHERS: OnSheet = { no: 'chỉ thầy cô thấy' };
const TOLD: OnSheet = { no: 'thầy cô kể, trừ khi nằm trong `<Reading>`' };
const TALKED: OnSheet = { no: 'cả lớp nói với nhau' };
const SHOWN: OnSheet = { no: 'thẻ chứa nó đã in' };
const PLAYED: OnSheet = { no: 'thầy cô dẫn' };
const HALF_SHEET: OnSheet = { no: 'phát riêng nửa tờ' };
const AT_HOME: OnSheet = { no: 'gia đình có tờ riêng' };
const KEPT: OnSheet = {
  // On slides, board, poster and family sheet.
  no: 'nói ra thì lộ bài làm, trừ khi nằm trong `<Reading>`',
};

/** What may stand in bai.mdx. Marks are listed from the outermost to the innermost: the form editor nests them so. */
export const lessonBlocks = {
  Grades: flow(grades, { paper: gradesToPaper, sheet: OPENED, slides: asRunningText }),
  Activity: flow(activity, { paper: activityToPaper, sheet: OPENED, slides: noSlides }),
  Phase: flow(phase, { paper: phaseToPaper, sheet: FOR_TEACHERS, slides: noSlides }),
  Short: flow(short, { paper: shortToPaper, sheet: FOR_TEACHERS, slides: noSlides }),
  Story: flow(story, { paper: storyToPaper, sheet: TOLD, slides: storySlides }),
  Reading: flow(reading, { paper: readingToPaper, sheet: 'do', slides: readingSlides }),
  Message: flow(message, { paper: messageToPaper, sheet: 'do', slides: messageSlides }),
  Callout: flow(callout, { paper: calloutToPaper, sheet: KEPT, slides: calloutSlides }),
  Steps: flow(steps, { paper: stepsToPaper, sheet: KEPT, slides: asText('steps', '') }),
  Figure: flow(figure, { paper: figureToPaper, sheet: 'do', slides: figureSlides }),
  Discuss: flow(discuss, { paper: discussToPaper, sheet: TALKED, slides: discussSlides }),
  Task: flow(task, { paper: taskToPaper, sheet: 'do', slides: taskSlides }),
  Ticket: flow(ticket, { paper: ticketToPaper, sheet: HALF_SHEET, slides: ticketSlides }),
  RolePlay: flow(rolePlay, { paper: rolePlayToPaper, sheet: 'do', slides: rolePlaySlides }),
  Role: flow(role, { paper: roleToPaper, sheet: SHOWN, slides: roleSlides }),
  Comic: flow(comic, { paper: comicToPaper, sheet: 'do', slides: comicSlides }),
  Frame: flow(frame, { paper: frameToPaper, sheet: SHOWN, slides: frameSlides }),
  Vote: flow(vote, { paper: voteToPaper, sheet: TALKED, slides: voteSlides }),
  Debate: flow(debate, { paper: debateToPaper, sheet: TALKED, slides: debateSlides }),
  Game: flow(game, { paper: gameToPaper, sheet: PLAYED, slides: gameSlides }),
  Keep: flow(keep, { paper: keepToPaper, sheet: 'do', slides: keepSlides }),
  Recover: flow(recover, { paper: recoverToPaper, sheet: KEPT, slides: recoverSlides }),
  Rubric: flow(rubric, { paper: rubricToPaper, sheet: FOR_TEACHERS, slides: noSlides }),
  TeacherNote: flow(teacherNote, { paper: teacherNoteToPaper, sheet: FOR_TEACHERS, slides: noSlides }),
  FamilyNote: flow(familyNote, { paper: familyNoteToPaper, sheet: AT_HOME, slides: familyNoteSlides }),
  Contact: inline(contact, contactToPaper),
  Say: mark(say, sayToPaper),
  Show: mark(show, showToPaper),
  Teacher: mark(teacher, teacherToPaper),
  Students: mark(students, studentsToPaper),
  ...inWords(inTasks),
  ...inWords({ Why: why }),
  Reply: mark(reply, replyToPaper),
  Side: mark(side, sideToPaper),
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
