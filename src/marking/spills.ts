/**
 * On how many sides ink leaves a bubble, as its sixteen directions say: what is filled leaves it on two at most, what
 * is crossed out on four. `everywhere`: all directions of all bubbles of the sheet, most of which have no ink.
 */
export function spillCounter(everywhere: readonly number[]): (around: readonly number[]) => number {
  const sorted = [...everywhere].sort((a, b) => a - b);
  const edge = sorted[sorted.length >> 1] ?? 0;
  const grain = edge - (sorted[Math.floor(sorted.length * 0.05)] ?? 0);
  const spill = Math.max(SPILL, 3.2 * grain);
  return (directions) => {
    const around = directions.map((ink) => ink - edge);
    return isCross(around, spill + SPILL / 3, Math.max(FAINT, 2 * grain)) ? CROSS : countSides(around, spill);
  };
}

/** Less than this outside a ring is no ink; in a noisy photo more than this is none. */
const SPILL = 0.045;
/** The same for each of four arms that are seen together. */
const FAINT = 0.04;

/**
 * A cross leaves its bubble on four sides, a quarter of a turn from each other, however loosely that is filled. Arms so
 * short or thin that they hardly show are a cross too when nothing leaves it between them. `around`: above the paper's.
 */
const CROSS = 4;
function isCross(around: readonly number[], plain: number, faint: number): boolean {
  const quarter = around.length / CROSS;
  const near = (i: number) => [-1, 0, 1].map((off) => around.at((i + off) % around.length)!);
  const turns = [0, 1, 2, 3].map((turn) => turn * quarter);
  return [0, 1, 2, 3].some((first) => {
    const arms = Math.min(...turns.map((turn) => Math.max(...near(first + turn))));
    const gaps = turns.reduce((sum, turn) => sum + Math.min(...near(first + quarter / 2 + turn)), 0) / CROSS;
    return arms > plain || (arms > faint && gaps < arms * 0.4);
  });
}

/** How many runs of directions have more ink than this. Ends of strokes side by side are one run. */
const countSides = (around: readonly number[], more: number): number =>
  around.filter((ink, i) => ink > more && around.at(i - 1)! <= more && around.at(i - 2)! <= more).length ||
  (around.every((ink) => ink > more) ? around.length : 0);
