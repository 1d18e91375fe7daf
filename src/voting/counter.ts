/** All that counts cards, for a browser: sent for when the first picture comes (components/voting/). */
import { findCards } from './find-cards.ts';

const counter = { findCards };
export type Counter = typeof counter;

khienRaDe('gio-the', counter);
