import type { BlockSchema, FlowToPaper, InlineToPaper, MarkToPaper, OnSheet } from './define.ts';
import { calloutSlides } from './callout/slides.ts';
import { discussSlides } from './discuss/slides.ts';
import { figureSlides } from './figure/slides.ts';
import { READ, work, type InClass } from './in-class.ts';
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
import { hasAnswers } from './discuss/answer-runs.ts';
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
import { hasSigns } from './message/signs.ts';
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
import { taskInClass } from './task/in-class.ts';
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
 * slides, and what it is in class (null: no part of it, but the plan's, the teacher's or the family's). Its face on the
 * page is asked in `web.ts`; plain text and HTML are made from the paper.
 */
interface Answers<S extends BlockSchema> {
  paper: FlowToPaper<S>;
  sheet: OnSheet;
  slides: ToSlides;
  inClass: InClass | null;
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
  Grades: flow(grades, { paper: gradesToPaper, sheet: OPENED, slides: asRunningText, inClass: READ }),
  Activity: flow(activity, { paper: activityToPaper, sheet: OPENED, slides: noSlides, inClass: READ }),
  Phase: flow(phase, { paper: phaseToPaper, sheet: FOR_TEACHERS, slides: noSlides, inClass: null }),
  Short: flow(short, { paper: shortToPaper, sheet: FOR_TEACHERS, slides: noSlides, inClass: null }),
  Story: flow(story, { paper: storyToPaper, sheet: TOLD, slides: storySlides, inClass: { ...READ, read: 'story' } }),
  Reading: flow(reading, { paper: readingToPaper, sheet: 'do', slides: readingSlides, inClass: READ }),
  Message: flow(message, {
    paper: messageToPaper,
    sheet: 'do',
    slides: messageSlides,
    inClass: { ...READ, read: 'message', input: hasSigns },
  }),
  Callout: flow(callout, { paper: calloutToPaper, sheet: KEPT, slides: calloutSlides, inClass: READ }),
  Steps: flow(steps, { paper: stepsToPaper, sheet: KEPT, slides: asText('steps', ''), inClass: READ }),
  Figure: flow(figure, { paper: figureToPaper, sheet: 'do', slides: figureSlides, inClass: READ }),
  Discuss: flow(discuss, {
    paper: discussToPaper,
    sheet: TALKED,
    slides: discussSlides,
    inClass: { ...work(({ discuss: each }) => each, 'together'), input: hasAnswers },
  }),
  Task: flow(task, { paper: taskToPaper, sheet: 'do', slides: taskSlides, inClass: taskInClass }),
  Ticket: flow(ticket, {
    paper: ticketToPaper,
    sheet: HALF_SHEET,
    slides: ticketSlides,
    inClass: {
      ...work(({ ticket: of }, { props }) => (props.at === 'exit' ? of.exit : of.start), 'in public'),
      input: true,
    },
  }),
  RolePlay: flow(rolePlay, {
    paper: rolePlayToPaper,
    sheet: 'do',
    slides: rolePlaySlides,
    inClass: work(({ role_play: each }) => each, 'in public'),
  }),
  Role: flow(role, { paper: roleToPaper, sheet: SHOWN, slides: roleSlides, inClass: READ }),
  Comic: flow(comic, {
    paper: comicToPaper,
    sheet: 'do',
    slides: comicSlides,
    inClass: work(({ comic: each }) => each, 'together'),
  }),
  Frame: flow(frame, { paper: frameToPaper, sheet: SHOWN, slides: frameSlides, inClass: READ }),
  Vote: flow(vote, {
    paper: voteToPaper,
    sheet: TALKED,
    slides: voteSlides,
    inClass: { ...work(({ vote: each }) => each, 'in public'), input: true },
  }),
  Debate: flow(debate, {
    paper: debateToPaper,
    sheet: TALKED,
    slides: debateSlides,
    inClass: work(({ debate: each }) => each, 'in public'),
  }),
  Game: flow(game, {
    paper: gameToPaper,
    sheet: PLAYED,
    slides: gameSlides,
    inClass: work(({ game: each }) => each, 'together'),
  }),
  Keep: flow(keep, { paper: keepToPaper, sheet: 'do', slides: keepSlides, inClass: { ...READ, read: 'task' } }),
  Recover: flow(recover, { paper: recoverToPaper, sheet: KEPT, slides: recoverSlides, inClass: READ }),
  Rubric: flow(rubric, { paper: rubricToPaper, sheet: FOR_TEACHERS, slides: noSlides, inClass: null }),
  TeacherNote: flow(teacherNote, { paper: teacherNoteToPaper, sheet: FOR_TEACHERS, slides: noSlides, inClass: null }),
  FamilyNote: flow(familyNote, { paper: familyNoteToPaper, sheet: AT_HOME, slides: familyNoteSlides, inClass: null }),
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

/** What a block is in class; null for what is no part of it, undefined for what stands in a line. */
export const inClassOf = (name: string): InClass | null | undefined =>
  (lessonBlocks as Readonly<Record<string, { inClass?: InClass | null }>>)[name]?.inClass;

/** The blocks of which this is so in class, by name. */
export const blocksThat = (is: (inClass: InClass | null) => boolean): string[] =>
  Object.entries(lessonBlocks).flatMap(([name, block]) => ('inClass' in block && is(block.inClass) ? [name] : []));

/** The blocks that show a picture of the lesson's folder, by name. */
export const PICTURED = Object.values(lessonBlocks).flatMap(({ name, props }) => ('src' in props.shape ? [name] : []));
