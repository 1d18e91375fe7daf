import type { PaperContext } from '../blocks/define.ts';
import { PHASE_NAMES, type PhaseName } from '../blocks/activity/names.ts';
import type { Slide } from '../model/deck.ts';
import { wholly, type BlockNode, type Flow } from '../model/tree.ts';
import { say } from './slide-lines.ts';

/** A phase of an activity and how many of the activity's slides stand before it, its opening slide included. */
export interface PlacedPhase {
  phase: BlockNode;
  after: number;
}

/** What the teacher does in each phase, in the notes of the slide it is done at. */
export function notePhases(slides: Slide[], phases: readonly PlacedPhase[], context: PaperContext): Slide[] {
  const notes = slides.map(() => [] as string[]);
  for (const placed of phases) {
    const is = placed.phase.props.is as PhaseName;
    const said = placed.phase.children.flatMap((child: Flow) => wholly(child, ['Teacher']) ?? []).map((mark) => say(mark.children, context));
    notes[slideOf(is, placed.after, slides)]!.push(...said.map((words) => `${PHASE_NAMES[is]}: ${words}`));
  }
  return slides.map((slide, i) => ({ ...slide, notes: [...slide.notes, ...notes[i]!] }));
}

/**
 * Authors write the phases between what they are about, or all at the head of an activity. Between: a task is set before
 * its slide, worked on at the task just shown if there is one, talked over after it. At the head: the first slide of the
 * kind the phase is mostly about.
 */
function slideOf(is: PhaseName, after: number, slides: readonly Slide[]): number {
  const last = slides.length - 1;
  const first = (wanted: (slide: Slide) => boolean) => slides.findIndex(wanted);
  const or = (found: number, otherwise: number) => (found < 0 ? otherwise : found);
  switch (is) {
    case 'assign':
      return after <= 1 ? 0 : Math.min(after, last);
    case 'perform':
      if (after <= 1) return or(first(isAsking), Math.min(1, last));
      return or(slides.findLastIndex((slide, i) => i >= after - 2 && i < after && isAsking(slide)), Math.min(after, last));
    case 'report':
      return after <= 1 ? or(first((s) => s.kind === 'question' || isRevealed(s)), last) : after - 1;
    case 'conclude':
      return after <= 1 ? or(first((s) => isTone(s, 'steps') || isTone(s, 'remember') || isTone(s, 'tip')), last) : after - 1;
    default:
      return is satisfies never;
  }
}

const isAsking = (slide: Slide): boolean => slide.kind === 'question' || isTone(slide, 'task');
const isTone = (slide: Slide, tone: string): boolean => slide.kind === 'text' && slide.tone === tone;
export const isRevealed = (slide: Slide): boolean => slide.kind === 'message' && slide.bubbles.some(({ signs }) => signs.length > 0);
