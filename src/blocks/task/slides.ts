import type { BlockNode, Flow } from '../../curriculum/tree.ts';
import { FRAME, framedWords, GLANCE, looseWords, type Line, type Slide } from '../../document/deck.ts';
import { words } from '../../document/paper.ts';
import { kindOf, partsOf, type Exercise } from '../../questions/kinds.ts';
import { asNote, say } from '../slide-lines.ts';
import { answerSlide, answersTo, askedIn, type Looks, type SlideContext, type ToSlides } from '../slides.ts';
import { exerciseOf } from './exercise.ts';

export const ON_SHEET = 'Làm trên phiếu';

/** What is to be done, in the frame that the class reads it in word for word. */
const looksOf = ({ props }: BlockNode, notes: string[]): Looks => ({
  tone: 'task',
  label: ON_SHEET,
  framed: true,
  title: String(props.title),
  notes,
});

/**
 * Of its tables, which are filled in on the sheet, what the rows are about; what is hoped for stays with the teacher.
 */
const openTask: ToSlides = (node, _, context) =>
  overMessage(context.text(askedIn(node).map(rowsOf), looksOf(node, answersTo(node, context.paper))));

const rowsOf = (part: Flow): Flow =>
  part.type !== 'table'
    ? part
    : {
        type: 'list',
        ordered: false,
        start: 1,
        items: part.rows.map(([first]) => [{ type: 'paragraph', children: first ?? [], at: part.at }]),
        at: part.at,
      };

/** What is to be done, and with what; of an exercise also what is right, once the class has answered. */
export const taskSlides: ToSlides = (node, around, context) => {
  // Only some pupils have it, on a sheet of their own.
  if (node.props.for === 'support' || node.props.for === 'extend') return [];
  const exercise = exerciseOf(node);
  if (!exercise) return openTask(node, around, context);
  const kind = kindOf(exercise);
  const {
    prompt = kind.prompt(exercise),
    targets,
    asked,
    solved,
    short = inLetters(exercise),
  } = kind.slide(exercise, context.paper);
  const looks = looksOf(node, [...whys(exercise, context), ...answersTo(node, context.paper)]);
  const shown = joinLines(overMessage(context.text(prompt, looks)), targets ? [targets] : [], asked, looks);
  return solved.length ? [...shown, solvedSlide(looks.title, solved, short)] : shown;
};

/** What is to be done with a message stands over it. */
function overMessage(slides: Slide[]): Slide[] {
  const [task, message, ...rest] = slides;
  if (task?.kind !== 'text' || message?.kind !== 'message') return slides;
  const whole: Slide = {
    ...message,
    title: task.lines.map(asNote).join(' '),
    label: `${task.title.split('. ')[0]!} – ${ON_SHEET}`,
    notes: [...task.notes, ...message.notes],
  };
  return looseWords(whole) <= GLANCE ? [whole, ...rest] : slides;
}

/**
 * What is right in its words, or, of more than a frame holds, in the letters that the sheet has them under. Pairs have
 * no shorter way: each line names both halves, so they may be parted.
 */
function solvedSlide(title: string, solved: Line[], short: Line[]): Slide {
  const whole = answerSlide(title, solved, []);
  return short === solved || framedWords(whole) <= FRAME ? whole : answerSlide(title, short, solved.map(asNote));
}

const inLetters = (exercise: Exercise): Line[] =>
  kindOf(exercise)
    .paper.answer(exercise)
    .split('; ')
    .map((text) => ({ spans: [{ text }] }));

/** Why, for the speaker: piece by piece, or of an exercise without pieces once. */
function whys(exercise: Exercise, { paper }: SlideContext): string[] {
  const pieces = partsOf(exercise);
  if (!pieces.length)
    return kindOf(exercise)
      .reasons(exercise)
      .map((why) => `– ${say(why, paper)}`);
  return pieces.flatMap(({ text, why }) =>
    // `rồi kí giấy.: Có chỗ làm` would stop twice.
    why.length ? [`– ${say(text, paper)}: ${say(why, paper)}`.replace(/([.?!…]”?):/u, '$1')] : [],
  );
}

/**
 * What is chosen from has a frame under the words that ask for it, where these are read in a glance; else it is seen at
 * once where one frame holds it.
 */
function joinLines(prompt: Slide[], targets: Line[], asked: Line[], looks: Looks): Slide[] {
  if (!asked.length) return prompt;
  const last = prompt.at(-1);
  const [before, said] = last?.kind === 'text' ? [prompt.slice(0, -1), last.lines] : [prompt, []];
  const notes = last?.kind === 'text' ? last.notes : before.length ? [] : (looks.notes ?? []);
  const framed = (lead: Line[], lines: Line[]): Slide => ({ ...looks, kind: 'text', notes, lead, lines });
  const led = [framed(inOneLine([...said, ...targets]), asked), framed(inOneLine(said), [...targets, ...asked])];
  const one = led.find((slide, i) => looseWords(slide) + ADDED <= GLANCE && (i === 0 || framedWords(slide) <= FRAME));
  return [...before, one ?? framed([...said, ...targets], asked)];
}

const inOneLine = (lines: readonly Line[]): Line[] =>
  lines.length ? [{ spans: lines.flatMap(({ spans }, i) => [...(i ? [{ text: ' ' }] : []), ...spans]) }] : [];

/** What a slide may still be given: the name of the activity that it opens, the number of its part. */
const ADDED = words('4. Vận dụng – (1/2)').length;
