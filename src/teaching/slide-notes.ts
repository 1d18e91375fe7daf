import type { PaperContext } from '../blocks/define.ts';
import type { PhaseName } from '../curriculum/plan-form.ts';
import type { Slide } from '../document/deck.ts';
import { wholly, type BlockNode, type Flow } from '../curriculum/tree.ts';
import { SOLVED } from '../blocks/slides.ts';
import { say } from '../blocks/slide-lines.ts';

/** A slide of an activity; it asks when the class is to answer it or to work on it. */
export interface Told {
  slide: Slide;
  asks: boolean;
}

/** A phase of an activity and how many of the activity's slides stand before it, its opening slide included. */
export interface PlacedPhase {
  phase: BlockNode;
  after: number;
}

/**
 * What the teacher does in each phase, in the notes of the slide it is done at. A phase is never told before the one it
 * follows.
 */
export function notePhases(told: readonly Told[], phases: readonly PlacedPhase[], context: PaperContext): Slide[] {
  const { steps } = context.lesson.planForm;
  const notes = told.map(() => [] as string[]);
  let at = 0;
  for (const { phase, after } of phases) {
    const is = phase.props.is as PhaseName;
    const said = phase.children
      .flatMap((child: Flow) => wholly(child, ['Teacher']) ?? [])
      .map((mark) => say(mark.children, context));
    const place = { told, from: at, after };
    at = Math.max(
      at,
      is === 'assign' ? 0 : is === 'conclude' ? concludedAt(place) : at === 0 ? workedAt(place) : reportedAt(place),
    );
    notes[at]!.push(...said.map((words) => `${steps[is]}: ${words}`));
  }
  return told.map(({ slide }, i) => ({ ...slide, notes: [...slide.notes, ...notes[i]!] }));
}

/**
 * `from`: where the phase before is told. Authors write the phases between what they are about, or all at the head of
 * an activity.
 */
interface Place {
  told: readonly Told[];
  from: number;
  after: number;
}

/**
 * The first that asks; a sample asks what is strange about it, so the work is begun by the time its signs are shown. A
 * plan that leaves out the work reports at once.
 */
function workedAt({ told, after }: Place): number {
  const asks = told.findIndex(({ asks }) => asks);
  const shown = told.findIndex(({ slide }) => isRevealed(slide)) - 1;
  const first = [asks, shown].filter((index) => index >= 0);
  return first.length ? Math.min(...first) : after - 1;
}

/** What was found; else the last of what was asked. */
function reportedAt({ told, from, after }: Place): number {
  const until = after > 1 ? after : told.length;
  const found = told.findIndex(({ slide }, i) => i > from && i < until && isRevealed(slide));
  return found < 0 ? told.findLastIndex(({ asks }, i) => i < until && asks) : found;
}

/** What follows where the author put it; else what is kept of the activity, or a last sample. */
function concludedAt({ told, from, after }: Place): number {
  if (after > 1 && after < told.length) return after;
  const kept = told.findIndex(({ slide }, i) => i > from && isKept(slide));
  return kept < 0 ? told.length - 1 : kept;
}

const isKept = (slide: Slide): boolean =>
  (slide.kind === 'message' && !isRevealed(slide)) ||
  (slide.kind === 'text' && ['steps', 'remember', 'tip', 'home'].includes(slide.tone));
export const isRevealed = (slide: Slide): boolean =>
  slide.label === SOLVED || (slide.kind === 'message' && slide.bubbles.some(({ signs }) => signs.length > 0));
