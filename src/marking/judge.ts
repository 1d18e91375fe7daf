import type { Flat, PlacedBubble, PlacedGroup } from './find-rings.ts';
import { measureInk, type Ink } from './measure-ink.ts';

/**
 * What one row of bubbles says. `chosen`: values that are surely meant, none when it surely was left blank; null: a
 * person must look. `unsure`: the bubbles because of which.
 */
export interface Judged {
  placed: PlacedGroup;
  chosen: string[] | null;
  unsure: PlacedBubble[];
}

interface Measured extends Ink {
  bubble: PlacedBubble;
  /** Ink inside, above what the print and the photo's blur bring to any bubble of the sheet. */
  ink: number;
}

/** Judges every row of a sheet. What is not plain is not guessed. */
export function judge(flat: Flat, groups: readonly PlacedGroup[]): Judged[] {
  const measured = groups.map((placed) => ({
    placed,
    bubbles: placed.bubbles.map((bubble): Measured => ({
      bubble,
      ...measureInk(flat, bubble.x, bubble.y),
      ink: 0,
    })),
  }));
  const all = measured.flatMap(({ bubbles }) => bubbles);
  // Most bubbles of a sheet are empty: what these have is the print's, not the pupil's.
  const base = at(
    all.map(({ inside }) => inside),
    0.3,
  );
  const spread =
    base -
    at(
      all.map(({ inside }) => inside),
      0.08,
    );
  const baseMost = at(
    all.map(({ most }) => most),
    0.3,
  );
  const ring = at(
    all.map(({ bubble }) => bubble.ring),
    0.6,
  );
  for (const one of all) one.ink = one.inside - base;
  const noise = Math.max(0.035, Math.min(0.06, spread * 1.6));
  return measured.map(({ placed, bubbles }) => {
    const states = bubbles.map((one) => stateOf(one, { base, baseMost, ring, noise }));
    return { placed, ...decide(placed, bubbles, states) };
  });
}

const at = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * part)] ?? 0;

/** `tick`: marked, not filled, within its bubble. `odd`: ink that may be a mark, a crossing-out or dirt. */
type State = 'empty' | 'filled' | 'tick' | 'odd' | 'unseen';

interface Sheet {
  base: number;
  baseMost: number;
  /** How clear a ring of this sheet is. */
  ring: number;
  noise: number;
}

function stateOf(one: Measured, { base, baseMost, ring, noise }: Sheet): State {
  const { bubble, ink, least, most, spills } = one;
  if (bubble.ring < ring * 0.3 || ring < 0.06) return 'unseen';
  const stroke = most - baseMost;
  if (ink < noise && stroke < 0.16 && spills <= 1) return 'empty';
  if (spills >= 4) return 'odd';
  if (ink > 0.16 && least - base > Math.max(0.09, ink * 0.45) && spills <= 2) return 'filled';
  if (ink > 0.05 && stroke > 0.2 && spills <= 3) return 'tick';
  return 'odd';
}

function decide(
  placed: PlacedGroup,
  bubbles: readonly Measured[],
  states: readonly State[],
): Pick<Judged, 'chosen' | 'unsure'> {
  const ask = (...which: State[]) => ({
    chosen: null,
    unsure: bubbles.filter((_, i) => which.includes(states[i]!)).map(({ bubble }) => bubble),
  });
  const of = (state: State) => bubbles.filter((_, i) => states[i] === state);
  if (placed.astray) return ask('empty', 'filled', 'tick', 'odd', 'unseen');
  if (states.includes('unseen')) return ask('unseen', 'odd');
  const [filled, ticks, odd] = [of('filled'), of('tick'), of('odd')];
  const values = (some: readonly Measured[]) => some.map(({ bubble }) => bubble.value);
  // Next to a filled bubble what an eraser left is plainly nothing.
  const darkest = Math.max(0, ...filled.map(({ ink }) => ink));
  const isRest = (one: Measured) => one.ink < Math.min(0.08, darkest * 0.2) && one.spills <= 1 && one.most < 0.3;
  const [doubtful, faint] = [[...odd, ...ticks].filter((one) => !isRest(one)), [...odd, ...ticks].filter(isRest)];

  const { asks } = placed.group;
  if (asks.of === 'choice' && asks.several) {
    const sure = !odd.length && (!ticks.length || !filled.length);
    return sure ? { chosen: values([...filled, ...ticks]), unsure: [] } : ask('tick', 'odd');
  }
  if (filled.length === 1 && !doubtful.length) return { chosen: values(filled), unsure: [] };
  if (!filled.length && ticks.length === 1 && !odd.length && !faint.length)
    return { chosen: values(ticks), unsure: [] };
  if (!filled.length && !ticks.length && !odd.length) {
    // A mark so faint that it hides in the noise still stands out among its neighbours.
    const [first, second] = [...bubbles].sort((p, q) => q.ink - p.ink);
    const stands = first!.ink > 0.022 && first!.ink > 3 * Math.max(0.006, second?.ink ?? 0);
    return stands ? { chosen: null, unsure: [first!.bubble] } : { chosen: [], unsure: [] };
  }
  return ask('filled', 'tick', 'odd');
}
