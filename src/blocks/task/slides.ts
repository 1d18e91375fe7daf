import { FRAME, framedWords, GLANCE, looseWords, type Line, type Slide } from '../../document/deck.ts';
import { kindOf, partsOf, type Exercise } from '../../questions/kinds.ts';
import { asNote, say } from '../slide-lines.ts';
import { answerSlide, answersTo, askedIn, type SlideContext, type ToSlides } from '../slides.ts';
import { exerciseOf } from './exercise.ts';

export const ON_SHEET = 'Làm trên phiếu';

/** Its tables are on the sheet; what is hoped for stays with the teacher. */
const openTask: ToSlides = (node, _, context) =>
  context.text(
    askedIn(node).filter(({ type }) => type !== 'table'),
    { tone: 'task', label: ON_SHEET, title: String(node.props.title), notes: answersTo(node, context.paper) },
  );

/** What is to be done; of an exercise also what is right, once the class has answered. */
export const taskSlides: ToSlides = (node, around, context) => {
  // Only some pupils have it, on a sheet of their own.
  if (node.props.for === 'support' || node.props.for === 'extend') return [];
  const exercise = exerciseOf(node);
  if (!exercise) return openTask(node, around, context);
  const kind = kindOf(exercise);
  const title = String(node.props.title);
  const { asked, solved, short = inLetters(exercise) } = kind.slide(exercise, context.paper);
  const notes = [...whys(exercise, context), ...answersTo(node, context.paper)];
  const shown = context.text(kind.prompt(exercise), { tone: 'task', label: ON_SHEET, title, notes });
  const whole = asked.length ? joinLines(shown, asked, title) : shown;
  // What is on the sheet is named, not copied: pieces are shown where they are few words, all of them or none.
  const slides = whole.every((slide) => looseWords(slide) <= GLANCE) || !shown.length ? whole : shown;
  return solved.length ? [...slides, solvedSlide(title, solved, short)] : slides;
};

/** What is right in its words, or, of more than a frame holds, in the letters that the sheet has them under. */
function solvedSlide(title: string, solved: Line[], short: Line[]): Slide {
  const whole = answerSlide(title, solved, []);
  return framedWords(whole) <= FRAME ? whole : answerSlide(title, short, solved.map(asNote));
}

const inLetters = (exercise: Exercise): Line[] =>
  kindOf(exercise)
    .paper.answer(exercise)
    .split('; ')
    .map((text) => ({ spans: [{ text }] }));

/** Why, piece by piece, for the speaker. */
const whys = (exercise: Exercise, { paper }: SlideContext): string[] =>
  partsOf(exercise).flatMap(({ text, why }) => (why.length ? [`– ${say(text, paper)}: ${say(why, paper)}`] : []));

/** What is chosen from stands under the words that ask for it, on the same slide where these are all it says. */
function joinLines(prompt: Slide[], asked: Line[], title: string): Slide[] {
  const last = prompt.at(-1);
  if (last?.kind === 'text') return [...prompt.slice(0, -1), { ...last, lines: [...last.lines, ...asked] }];
  return [...prompt, { kind: 'text', tone: 'task', title, label: ON_SHEET, notes: [], lines: asked }];
}
