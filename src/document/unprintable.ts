/**
 * A paper asks for what is not there: a letter that no font has, a name of nothing. A rule tells each at its place, and
 * content with it is not published; the rules that measure papers come upon it before it is mended.
 */
export class Unprintable extends Error {}

/** What is made, or `otherwise` where something unprintable stands in the way. Any other error is a mistake of ours. */
export function ifPrintable<T>(make: () => T, otherwise: T): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof Unprintable) return otherwise;
    throw error;
  }
}
