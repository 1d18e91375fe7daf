import { ACTIVITY_KINDS } from '../blocks/activity/schema.ts';
import type { PaperContext } from '../blocks/define.ts';
import type { GradeLesson } from '../model/cut.ts';
import type { Deck, Slide } from '../model/deck.ts';
import { walk, type BlockNode, type Flow } from '../model/tree.ts';
import { stepsOf } from './home-facts.ts';
import { blockSlides, isAsking, textSlides } from './slide-blocks.ts';
import { closingSlides } from './slide-closing.ts';
import { notesOf } from './slide-lines.ts';
import { isRevealed, notePhases, type PlacedPhase } from './slide-notes.ts';
import { footerOf } from './styles.ts';
import { paperContext } from './to-paper.ts';

/** The lesson as a teacher tells it, one idea a slide. Answers and what only teachers need are in the speaker's notes. */
export function makeSlides(lesson: GradeLesson): Deck {
  // A slide is put together out of order: its numbers are those of the lesson.
  const context = paperContext(lesson, 'pupil', [...lesson.sources]);
  let number = 0;
  const course = lesson.body.flatMap((node) =>
    isBlock(node, 'Activity') ? activitySlides(node, ++number, context) : textSlides([node], { tone: 'text', label: '', title: lesson.title }, context),
  );
  return {
    title: `${lesson.title} – lớp ${lesson.grade}`,
    publisher: lesson.office.name,
    band: lesson.band,
    size: lesson.band === 'tieu-hoc' ? 28 : 24,
    motto: stepsOf(lesson).map(({ name }) => name).join(' – '),
    footer: footerOf(lesson),
    revised: lesson.revision.date,
    slides: [cover(lesson, context), ...course, ...closingSlides(lesson)],
  };
}

/** What the teacher reads before the lesson is in its notes. */
function cover(lesson: GradeLesson, context: PaperContext): Slide {
  const background: BlockNode[] = [];
  walk(lesson.body, (node) => {
    if (node.type === 'block' && node.name === 'TeacherNote') background.push(node);
  });
  return {
    kind: 'cover',
    title: lesson.title,
    label: `Lớp ${lesson.grade}`,
    summary: lesson.summary,
    notes: [
      `Thời gian: ${lesson.minutes} phút.`,
      ...(lesson.materials.length ? [`Chuẩn bị: ${lesson.materials.join('; ')}.`] : []),
      'Mục tiêu:',
      ...lesson.objectives.map(({ text }) => `– ${text}.`),
      ...background.flatMap((note) => [`${note.props.title}:`, ...notesOf(note.children, context)]),
    ],
  };
}

const KINDS: Record<(typeof ACTIVITY_KINDS)[number], string> = { open: 'Mở đầu', form: 'Khám phá', practice: 'Luyện tập', apply: 'Vận dụng' };

function activitySlides(node: BlockNode, number: number, context: PaperContext): Slide[] {
  const { kind, title, minutes, goal } = node.props as { kind: keyof typeof KINDS; title: string; minutes: number; goal: string };
  const slides: Slide[] = [{ kind: 'activity', title, label: `${number}. ${KINDS[kind]}`, notes: [`${minutes} phút. Mục tiêu: ${goal}`] }];
  const phases: PlacedPhase[] = [];
  let prose: Flow[] = [];
  let reveal: Slide[] = [];
  const put = (made: Slide[]) => {
    slides.push(...textSlides(prose, { tone: 'text', label: '', title }, context), ...made);
    prose = [];
  };
  for (const [i, child] of node.children.entries()) {
    if (isBlock(child, 'Phase')) {
      put([]);
      phases.push({ phase: child, after: slides.length });
    } else if (child.type !== 'block') prose.push(child);
    else if (child.name === 'Message') {
      // The signs wait for the question that asks for them.
      const made = blockSlides(child, title, context);
      const shown = isAsking(nextBlock(node.children, i)) ? made.length - (isRevealed(made.at(-1)!) ? 1 : 0) : made.length;
      reveal = made.slice(shown);
      put(made.slice(0, shown));
    } else {
      put([...blockSlides(child, title, context), ...(isAsking(child) ? reveal : [])]);
      if (isAsking(child)) reveal = [];
    }
  }
  put([]);
  return notePhases(slides, phases, context);
}

const isBlock = <Name extends string>(node: Flow, name: Name): node is BlockNode & { name: Name } => node.type === 'block' && node.name === name;

const nextBlock = (nodes: readonly Flow[], index: number): Flow | undefined => nodes.slice(index + 1).find((node) => !isBlock(node, 'Phase') && !isBlock(node, 'TeacherNote'));
