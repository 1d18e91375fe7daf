/** Counted in base 36: no question shows more than 36 pieces. */
export const rowOf = <T>(things: readonly T[], place: (thing: T) => number): string =>
  things.map((thing) => place(thing).toString(36)).join('');
export const placesIn = (row: string): number[] => [...row].map((place) => parseInt(place, 36));
