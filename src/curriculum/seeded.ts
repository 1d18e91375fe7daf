/**
 * Chance that can be repeated: a seed gives the same row of numbers on every machine, in every browser, in any later
 * year.
 * A counter starts at the FNV-1a hash of the seed and steps by 2³² divided by the golden ratio; each value is stirred
 * by two rounds of shift and multiply (the finaliser of MurmurHash3). Good enough to deal out questions, not for
 * secrets.
 * Papers already printed hang on it: the test holds some of its numbers, and a change here breaks their codes.
 */
export type Dice = (sides: number) => number;

/** FNV-1a of a text's UTF-16 units: 32 bits, unsigned. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** A die for a seed: `dice(n)` is a whole number from 0 to n − 1. */
export function diceOf(seed: string): Dice {
  let counter = hashText(seed);
  return (sides) => {
    counter = (counter + 0x9e3779b9) >>> 0;
    let stirred = Math.imul(counter ^ (counter >>> 16), 0x85ebca6b);
    stirred = Math.imul(stirred ^ (stirred >>> 13), 0xc2b2ae35);
    return Math.floor((((stirred ^ (stirred >>> 16)) >>> 0) / 2 ** 32) * sides);
  };
}

/** The same things in another order (Fisher–Yates); every order is as likely. */
export function shuffle<T>(things: readonly T[], dice: Dice): T[] {
  const shuffled = [...things];
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = dice(i + 1);
    [shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!];
  }
  return shuffled;
}
