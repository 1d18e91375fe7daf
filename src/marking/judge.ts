import type { Flat, PlacedBubble, PlacedGroup } from './find-rings.ts';
import { measureInk, type Ink } from './measure-ink.ts';
import { spillCounter } from './spills.ts';

/**
 * What one row of bubbles says. `chosen`: values that are surely meant, none when it surely was left blank; null: a
 * person must look. `unsure`: the bubbles because of which.
 */
export interface Judged {
  placed: PlacedGroup;
  chosen: string[] | null;
  unsure: PlacedBubble[];
  /** Its rings are not all there: it is the photo that is not plain, not the pupil. */
  unseen: boolean;
}

interface Measured extends Ink {
  bubble: PlacedBubble;
  /** Ink inside, above what the print and the photo's blur bring to any bubble of the sheet. */
  ink: number;
  /** On how many sides ink leaves it: a cross on four, strokes to and fro on two. */
  spills: number;
}

/** Judges every row of a sheet. What is not plain is not guessed. */
export function judge(flat: Flat, groups: readonly PlacedGroup[]): Judged[] {
  const measured = groups.map((placed) => ({
    placed,
    bubbles: placed.bubbles.map((bubble): Measured => ({
      bubble,
      ...measureInk(flat, bubble.x, bubble.y),
      ink: 0,
      spills: 0,
    })),
  }));
  const all = measured.flatMap(({ bubbles }) => bubbles);
  const at = (part: number, of: (one: Measured) => number) =>
    all.map(of).sort((a, b) => a - b)[Math.floor(all.length * part)] ?? 0;
  // Most bubbles of a sheet are empty: what these have is the print's, not the pupil's.
  const base = at(0.3, ({ inside }) => inside);
  const baseMost = at(0.3, ({ most }) => most);
  const sheet: Sheet = {
    base,
    baseMost,
    pen: penOf(measured.map(({ bubbles }) => Math.max(...bubbles.map(({ most }) => most - baseMost)))),
    ring: at(0.6, ({ bubble }) => bubble.ring),
    noise: Math.max(0.035, Math.min(0.06, (base - at(0.08, ({ inside }) => inside)) * 1.6)),
  };
  const count = spillCounter(all.flatMap(({ around }) => around));
  for (const one of all) {
    one.ink = one.inside - base;
    one.spills = count(one.around);
  }
  const rows = measured.map(({ placed, bubbles }) => ({
    placed,
    bubbles,
    states: bubbles.map((one) => stateOf(one, sheet)),
  }));
  const having = (state: State) => rows.filter(({ states }) => states.includes(state)).length;
  // Among filled bubbles a stroke is a slip of the pen; who ticks, ticks throughout.
  const ticked = having('tick') > having('filled');
  return rows.map(({ placed, bubbles, states }) => ({
    placed,
    unseen: placed.astray || states.includes('unseen'),
    ...decide(placed, bubbles, ticked ? states : states.map((state) => (state === 'tick' ? 'odd' : state))),
  }));
}

/**
 * How dark this pupil's pen is: the darkest bubble of most rows is one that is meant. What an eraser left is judged by
 * it, not by how dark it is in itself: a soft pencil is hardly darker than what is left of a pen.
 */
function penOf(strokes: readonly number[]): number {
  const marked = strokes.filter((stroke) => stroke > 0.15).sort((a, b) => a - b);
  return marked[marked.length >> 1] ?? 0;
}

/**
 * A mark is at least so dark as a part of the pen. Over 3,300 meant bubbles of both makers the lightest had 0.74 (in
 * glare 0.55), what an eraser left at most 0.33; of the lightest pencil it may be half.
 */
const PART = 0.6;
/** Paler than this is no mark even where the sheet has nothing darker: all of it was rubbed out. */
const PALE = 0.2;

/** `tick`: a stroke or two, not filled. `odd`: ink that may be a mark, a crossing-out or dirt. */
type State = 'empty' | 'filled' | 'tick' | 'odd' | 'unseen';

/** What holds of the bubbles of one photo. */
interface Sheet {
  base: number;
  baseMost: number;
  /** How dark the pen's strokes are above that. */
  pen: number;
  /** How clear a ring of this sheet is. */
  ring: number;
  /** Less ink than this is none. */
  noise: number;
}

function stateOf({ bubble, ink, least, most, spills }: Measured, sheet: Sheet): State {
  if (bubble.ring < sheet.ring * 0.3 || sheet.ring < 0.06) return 'unseen';
  const stroke = most - sheet.baseMost;
  if (ink < sheet.noise && stroke < 0.16 && spills <= 1) return 'empty';
  if (stroke < Math.max(PALE, sheet.pen * PART)) return 'odd';
  const even = (least - sheet.base) / ink;
  // A cross has ink in every quarter too, but most of it is paper still.
  if (ink > 0.12 && ink > stroke * 0.55 && even > 0.4 && spills <= 2) return 'filled';
  if (ink > 0.05 && stroke > 0.2 && ink < stroke * 0.5 && even < 0.65 && spills <= 2) return 'tick';
  return 'odd';
}

function decide(
  placed: PlacedGroup,
  bubbles: readonly Measured[],
  states: readonly State[],
): Pick<Judged, 'chosen' | 'unsure'> {
  const of = (...some: State[]) => bubbles.filter((_, i) => some.includes(states[i]!));
  const ask = (...some: State[]) => ({ chosen: null, unsure: of(...some).map(({ bubble }) => bubble) });
  const sure = (some: readonly Measured[]) => ({ chosen: some.map(({ bubble }) => bubble.value), unsure: [] });
  if (placed.astray) return ask('empty', 'filled', 'tick', 'odd', 'unseen');
  if (states.includes('unseen')) return ask('unseen', 'odd');
  const [filled, ticks] = [of('filled'), of('tick')];
  const { asks } = placed.group;
  if (asks.of === 'choice' && asks.several) {
    const mixed = filled.length && ticks.length;
    return mixed || of('odd').length ? ask('tick', 'odd') : sure([...filled, ...ticks]);
  }
  // Next to a filled bubble what an eraser left is plainly nothing.
  const darkest = Math.max(0, ...filled.map(({ ink }) => ink));
  const isRest = (one: Measured) => one.ink < Math.min(0.08, darkest * 0.2) && one.spills <= 1 && one.most < 0.3;
  const others = of('odd', 'tick').filter((one) => !isRest(one));
  if (filled.length === 1 && !others.length) return sure(filled);
  if (!filled.length && ticks.length === 1 && !of('odd').length) return sure(ticks);
  if (of('filled', 'tick', 'odd').length) return ask('filled', 'tick', 'odd');
  // A mark so faint that it hides in the noise still stands out among its neighbours.
  const [first, second] = [...bubbles].sort((p, q) => q.ink - p.ink);
  const stands = first!.ink > 0.022 && first!.ink > 3 * Math.max(0.006, second?.ink ?? 0);
  return stands ? { chosen: null, unsure: [first!.bubble] } : sure([]);
}
