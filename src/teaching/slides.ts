import { partName } from '../blocks/part-names.ts';
import type { ActivityKind } from '../curriculum/plan-form.ts';
import type { PaperContext } from '../blocks/define.ts';
import { inClassOf } from '../blocks/registry.ts';
import { SOLVED, type SlideContext } from '../blocks/slides.ts';
import type { GradeLesson } from '../curriculum/cut.ts';
import { blocksOf, phasesAbout, phasesOf } from '../curriculum/lesson-parts.ts';
import type { CountSlides, Deck, Slide } from '../document/deck.ts';
import { findBlocks, isBlock, walk, type BlockNode, type Flow } from '../curriculum/tree.ts';
import { stepsOf } from './home-facts.ts';
import { brief } from './brief.ts';
import { close } from './slide-closing.ts';
import { fitPeriod } from './fit-period.ts';
import { foldTold } from './fold-told.ts';
import { notesOf } from '../blocks/slide-lines.ts';
import { isRevealed, notePhases, type PlacedPhase, type Told } from './slide-notes.ts';
import { footerOf } from './styles.ts';
import { paperContext } from './to-paper.ts';
import { blockSlides, slideContext } from './to-slides.ts';

/**
 * The lesson as a teacher tells it, one idea a slide. Answers and what only teachers need are in the speaker's notes.
 * What it measures slides with is given: a browser that writes a lesson's other files has no use for it.
 */
export function makeSlides(lesson: GradeLesson, countSlides: CountSlides): Deck {
  const context = slideContext(paperContext(lesson, 'pupil', null));
  const size = lesson.band === 'tieu-hoc' ? 28 : 24;
  let number = 0;
  const course = lesson.body.flatMap((node) =>
    isBlock(node, 'Activity')
      ? activitySlides(node, ++number, context)
      : context.text([node], { tone: 'text', label: '', title: lesson.title }),
  );
  const slides = foldTold([cover(lesson, context.paper), ...course].map(brief));
  const deck: Deck = {
    title: `${lesson.title} – lớp ${lesson.grade}`,
    publisher: lesson.office.name,
    band: lesson.band,
    size,
    motto: stepsOf(lesson)
      .map(({ name }) => name)
      .join(' – '),
    footer: footerOf(lesson),
    revised: lesson.revision.date,
    slides: close(slides, lesson),
  };
  return { ...deck, slides: fitPeriod(deck.slides, lesson.periods, (slide) => countSlides(slide, deck)) };
}

/**
 * What the teacher reads before the lesson is in its notes; so is what it comes to, where the class is first asked what
 * it knows: shown, it would answer.
 */
function cover(lesson: GradeLesson, context: PaperContext): Slide {
  const background: BlockNode[] = [];
  walk(lesson.body, (node) => {
    if (node.type === 'block' && node.name === 'TeacherNote') background.push(node);
  });
  const isAsked = blocksOf(lesson, 'Ticket').some(({ props }) => props.at === 'start');
  return {
    kind: 'cover',
    title: lesson.title,
    label: `Lớp ${lesson.grade}`,
    summary: isAsked ? '' : lesson.summary,
    notes: [
      ...(isAsked ? [lesson.summary] : []),
      `Thời gian: ${lesson.minutes} phút.`,
      ...(lesson.materials.length ? [`Chuẩn bị: ${lesson.materials.join('; ')}.`] : []),
      'Mục tiêu:',
      ...lesson.objectives.map(({ text }) => `– ${text}.`),
      ...background.flatMap((note) => [`${note.props.title}:`, ...notesOf(note.children, context)]),
    ],
  };
}

/**
 * An activity in the steps of its plan: what is to be done is said, samples are shown, the class works, and only then
 * are their signs shown. All else stays where its author put it.
 */
function activitySlides(node: BlockNode, number: number, context: SlideContext): Slide[] {
  const { kind, title, minutes, goal, task } = node.props as {
    kind: ActivityKind;
    title: string;
    minutes: number;
    goal: string;
    task: string;
  };
  const lines = [{ spans: [{ text: task }] }];
  const opening: Slide = {
    kind: 'activity',
    title,
    label: `${number}. ${partName(kind, context.paper.lesson.grade)}`,
    notes: [`${minutes} phút. Mục tiêu: ${goal}`],
    lines,
  };
  const told: Told[] = [{ slide: opening, asks: false }];
  const phases: PlacedPhase[] = [];
  let prose: Flow[] = [];
  /** What is right, until the class has worked: of a task, not beyond the phase that it is last worked on in. */
  let held: { slide: Slide; phase: number }[] = [];
  const put = (slides: Slide[], asks = false) =>
    told.push(...slides.map((slide) => ({ slide, asks: asks && slide.kind !== 'term' })));
  /** All that is held up to the last that is due: who has done a task has seen what it was about. */
  const reveal = (before = Infinity) => {
    const due = held.findLastIndex(({ phase }) => phase < before) + 1;
    put(
      answerFirst(
        held.slice(0, due).map(({ slide }) => slide),
        told.at(-1)!.slide,
      ),
    );
    held = held.slice(due);
  };
  const putProse = () => {
    const [help, said] = [prose.filter(namesHelp), prose.filter((one) => !namesHelp(one))];
    put(context.text(said, { tone: 'text', label: '', title }));
    const { slide, asks } = told.pop()!;
    told.push({ slide: { ...slide, notes: [...slide.notes, ...notesOf(help, context.paper)] }, asks });
    prose = [];
  };
  node.children.forEach((child, i) => {
    if (child.type !== 'block') return void prose.push(child);
    putProse();
    if (isBlock(child, 'Phase')) phases.push({ phase: child, after: told.length });
    const phase = phaseOf(child, node);
    reveal(phase);
    const slides = blockSlides(child, title, context);
    put(
      slides.filter((slide) => !isRevealed(slide)),
      (inClassOf(child.name)?.work ?? null) !== null,
    );
    const last = child.name === 'Task' && phase >= 0 ? phase : node.children.length;
    held.push(...slides.filter(isRevealed).map((slide) => ({ slide, phase: last })));
    if (!worksOn(node.children.slice(i + 1), kind)) reveal();
  });
  putProse();
  return notePhases(told, phases, context.paper);
}

/** The one answer that is due follows its task at once; of several the class has seen first what they are about. */
function answerFirst(due: readonly Slide[], task: Slide): Slide[] {
  const [own, ...others] = due.filter(({ label }) => label === SOLVED);
  return own && !others.length && own.title === task.title ? [own, ...due.filter((slide) => slide !== own)] : [...due];
}

/** The last of an activity's phases that names this block; -1 where none does. */
const phaseOf = (node: BlockNode, activity: BlockNode): number =>
  phasesOf(activity).indexOf(phasesAbout(node, activity).at(-1)!);

/** Whom to call is the deck's last slide: the words that send there are the speaker's. */
const namesHelp = (node: Flow): boolean => findBlocks([node], 'Contact').length > 0;

/**
 * Whether the class has yet to work on what it has been shown, in the part of the activity that is still to come. In
 * the activity that forms new knowledge a question goes on from the signs, talked about or voted on; in the others they
 * would answer it.
 */
function worksOn(rest: readonly Flow[], kind: ActivityKind): boolean {
  const report = rest.findIndex(
    (node) => isBlock(node, 'Phase') && (node.props.is === 'report' || node.props.is === 'conclude'),
  );
  const before = report < 0 ? rest : rest.slice(0, report);
  return before.some(
    (node) =>
      isBlock(node, 'Phase') ||
      isBlock(node, 'Task') ||
      ((isBlock(node, 'Discuss') || isBlock(node, 'Vote')) && kind !== 'form'),
  );
}
