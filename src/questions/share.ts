/** A part of a whole, 0 to 1, and 0 of nothing. */
export const share = (part: number, whole: number): number => (whole ? Math.max(0, part / whole) : 0);
