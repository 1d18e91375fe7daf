/** So many are at hand at once: what an office has of lessons by grade, and their texts; of thousands the last. */
const AT_HAND = 256;
const atHand: (() => void)[] = [];

/**
 * What is made when it is asked for, and again when it was let go meanwhile: of thousands only the last few are held.
 * `first`: what is at hand already.
 */
export function lazy<T extends object>(make: () => T, first: T | null = null): () => T {
  let made: T | null = null;
  function hold(value: T): T {
    made = value;
    atHand.push(() => (made = null));
    if (atHand.length > AT_HAND) atHand.shift()!();
    return value;
  }
  if (first) hold(first);
  return () => made ?? hold(make());
}

/** The same as `light`, but for its `heavy` parts, which come of `made`. Who works on one for a while copies it. */
export function lazily<Whole extends object, Heavy extends keyof Whole>(
  light: Omit<Whole, Heavy>,
  heavy: readonly Heavy[],
  made: () => Pick<Whole, Heavy>,
): Whole {
  const whole = { ...light };
  for (const key of heavy)
    Object.defineProperty(whole, key, { get: () => made()[key], enumerable: true, configurable: true });
  return whole as Whole;
}
