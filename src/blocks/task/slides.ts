import type { Slide } from '../../document/deck.ts';
import { kindOf, partsOf, type Exercise } from '../../questions/kinds.ts';
import { say } from '../slide-lines.ts';
import { answersTo, askedIn, SOLVED, type SlideContext, type ToSlides } from '../slides.ts';
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
  const { asked, solved } = kind.slide(exercise, context.paper);
  const notes = [...whys(exercise, context), ...answersTo(node, context.paper)];
  const shown = context.text(kind.prompt(exercise), { tone: 'task', label: ON_SHEET, title, notes });
  const slides = asked.length ? joinLines(shown, asked, title) : shown;
  return solved.length
    ? [...slides, { kind: 'text', tone: 'task', title, label: SOLVED, notes: [], lines: solved }]
    : slides;
};

/** Why, piece by piece, for the speaker. */
const whys = (exercise: Exercise, { paper }: SlideContext): string[] =>
  partsOf(exercise).flatMap(({ text, why }) => (why.length ? [`– ${say(text, paper)}: ${say(why, paper)}`] : []));

/** What is chosen from stands under the words that ask for it, on the same slide where these are all it says. */
function joinLines(prompt: Slide[], asked: Extract<Slide, { lines: unknown }>['lines'], title: string): Slide[] {
  const last = prompt.at(-1);
  if (last?.kind === 'text') return [...prompt.slice(0, -1), { ...last, lines: [...last.lines, ...asked] }];
  return [...prompt, { kind: 'text', tone: 'task', title, label: ON_SHEET, notes: [], lines: asked }];
}
