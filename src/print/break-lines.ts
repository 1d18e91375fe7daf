/**
 * Words are set in lines. All breaks of a paragraph are weighed together, as TeX does it: Vietnamese has short words
 * and no hyphenation, so a look ahead is what keeps spaces even. Spaces grow and shrink by plain sums of remembered
 * widths.
 */
import type { Word } from './measure.ts';
import type { Type } from './setting.ts';

export interface Line {
  words: Word[];
  type: Type;
  /** Where the first word starts, from the paragraph's left edge. */
  indent: number;
  /** What each space of the line is widened by. */
  stretch: number;
  width: number;
  /** Whether the word goes on in the next line, with no space. */
  broken: boolean;
}

/** How far a space may shrink to save a line, as a part of itself. */
const SHRINK = 0.16;
/** A line that would need wider gaps than this many spaces is better left short. */
const WIDEST = 3.2;
/**
 * A line of an address has hardly a space. It is judged as if this part of it were spaces, or its neighbours would be
 * torn open to fill it.
 */
const LEAST_SPACES = 0.06;

/** A paragraph's words in lines of `width` points, all its breaks weighed together; no line for no word. */
export function breakLines(words: Word[], type: Type, width: number): Line[] {
  if (words.length === 0) return [];
  const ends = chooseBreaks(words, width, type.justify ? SHRINK : 0);
  let from = 0;
  return ends.map((end) => {
    const line = setLine(words.slice(from, end), type, width, end === words.length, words[end]?.join === 'none');
    from = end;
    return line;
  });
}

/** Where each line ends: the breaks whose worst and summed looseness is least. */
function chooseBreaks(words: Word[], width: number, shrink: number): number[] {
  const count = words.length;
  // What words and spaces measure, summed up to each word: this is the innermost loop of all setting.
  const upTo = new Float64Array(count + 1);
  const spacesUpTo = new Float64Array(count + 1);
  const cost = new Float64Array(count + 1).fill(Infinity);
  const from = new Int32Array(count + 1);
  words.forEach((word, i) => {
    const space = word.join === 'none' ? 0 : word.space.width;
    upTo[i + 1] = upTo[i]! + space + word.width;
    spacesUpTo[i + 1] = spacesUpTo[i]! + space;
  });
  cost[0] = 0;
  let first = 0; // the first word that still fits on a line with the last
  for (let end = 1; end <= count; end++) {
    const last = end === count;
    for (let start = first; start < end; start++) {
      // The space before a line's first word is not set.
      const { join, width: own } = words[start]!;
      const spaces = spacesUpTo[end]! - spacesUpTo[start + 1]!;
      const used = upTo[end]! - upTo[start + 1]! + own;
      if (used - spaces * shrink > width + 0.01 && start < end - 1) {
        first = start + 1;
        continue;
      }
      const price = last
        ? end - start === 1 && start > 0
          ? 0.4
          : 0
        : looseness(width - used, Math.max(spaces, width * LEAST_SPACES));
      const bound = join === 'bound' && start > 0 ? 1000 : 0; // only when nothing else is left
      // Of breaks that cost the same, the last: it fills the lines above.
      if (cost[start]! + price + bound <= cost[end]!) {
        cost[end] = cost[start]! + price + bound;
        from[end] = start;
      }
    }
  }
  const ends: number[] = [];
  for (let end = count; end > 0; end = from[end]!) ends.unshift(end);
  return ends;
}

/** What a line costs: little until its spaces have doubled, then steeply more. */
function looseness(slack: number, spaces: number): number {
  const ratio = slack / spaces;
  return slack < 0 ? 25 * ratio * ratio + 0.05 : ratio * ratio * (1 + ratio) + 0.05;
}

function setLine(words: Word[], type: Type, width: number, last: boolean, broken: boolean): Line {
  let natural = 0;
  let spaces = 0;
  let gaps = 0;
  words.forEach((word, i) => {
    natural += word.width;
    if (i === 0 || word.join === 'none') return;
    natural += word.space.width;
    spaces += word.space.width;
    gaps++;
  });
  const slack = width - natural;
  const filled = type.justify && gaps > 0 && (slack < 0 || (!last && slack < spaces * (WIDEST - 1)));
  const indent = type.align === 'center' ? slack / 2 : type.align === 'right' ? slack : 0;
  return {
    words,
    type,
    indent: Math.max(0, indent),
    stretch: filled ? slack / gaps : 0,
    width: filled ? width : natural,
    broken,
  };
}
