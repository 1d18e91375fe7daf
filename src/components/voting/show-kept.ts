import { make } from '../marking/dom.ts';
import type { KeptCount } from './kept-votes.ts';

/** A bar for each count that was kept: how much of the class was right, at the start and at the end. */
export const showKept = (counts: readonly KeptCount[]): HTMLElement[] =>
  counts.map(({ name, right, of }) => {
    const share = Math.round((100 * right) / of);
    const words = `${name}: ${right}/${of} em chọn đúng (${share}%)`;
    const bar = make('progress', { max: of, value: right });
    bar.setAttribute('aria-label', words);
    return make('li', {}, words, bar);
  });
