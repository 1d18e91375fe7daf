/** So many are at hand at once: what an office has of lessons by grade, and their texts; of thousands the last. */
const AT_HAND = 256;
const atHand: (() => void)[] = [];

/**
 * The same as `light`, but for its `heavy` parts, which are made again when they are asked for: of thousands only those
 * of the last few are held. Who works on one for a while copies it.
 */
export function lazily<Whole extends object, Heavy extends keyof Whole>(
  light: Omit<Whole, Heavy>,
  heavy: readonly Heavy[],
  make: () => Pick<Whole, Heavy>,
): Whole {
  let made: Pick<Whole, Heavy> | null = null;
  function makeOnce(): Pick<Whole, Heavy> {
    if (made) return made;
    const parts = (made = make());
    atHand.push(() => (made = null));
    if (atHand.length > AT_HAND) atHand.shift()!();
    return parts;
  }
  const whole = { ...light };
  for (const key of heavy)
    Object.defineProperty(whole, key, { get: () => makeOnce()[key], enumerable: true, configurable: true });
  return whole as Whole;
}
