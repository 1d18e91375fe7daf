/** Chance that a seed repeats: mulberry32. */
export interface Chance {
  /** From 0 to 1, or between these. */
  between(least?: number, most?: number): number;
  /** Around 0, as errors are: Gauss, one wide. */
  error(): number;
  pick<T>(things: readonly T[]): T;
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least = 0, most = 1) => least + next() * (most - least);
  return {
    between,
    error: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    pick: (things) => things[Math.floor(next() * things.length)]!,
  };
}
