import { firstMaker } from './first.ts';
import type { PhotoMaker } from './photo.ts';

/** Makers of photos by name. The second is to be written by who has not seen the reader: see photo.ts. */
export const MAKERS: Record<string, PhotoMaker> = { first: firstMaker };
