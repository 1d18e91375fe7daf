/** A release as it is taken to a place. */
export interface Parcel {
  /** The folder that holds it whole. */
  release: string;
  /** Its name: a hash of all its bytes. */
  stamp: string;
  /** Where this machine may keep what it needs for a place. */
  work: string;
}

/** How many releases a place keeps besides the one that stands. */
export const SPARE = 2;
