import type { Letter } from '../teaching/cards/card-marks.ts';
import type { SeenCard } from './find-cards.ts';

/** A class's votes on one question, as its cards come by. Plain values. */
export interface Ballot {
  /** How many pupils there are: cards with a higher number are nobody's. */
  size: number;
  /** The letters that may be chosen. */
  letters: readonly Letter[];
  /** What each card was taken to say. */
  votes: Record<number, Letter>;
  /** What it said when last seen, and how often in a row. */
  seen: Record<number, { letter: Letter; times: number }>;
  /** Cards that were at two places at once. */
  twice: number[];
}

export const openBallot = (size: number, letters: readonly Letter[]): Ballot => ({
  size,
  letters,
  votes: {},
  seen: {},
  twice: [],
});

/** A card that turns is first seen askew: two looks that say the same are taken, and the last such two count. */
export const LOOKS = 2;

/**
 * The ballot after one more picture. `looks`: in how many pictures in a row a card must say the same; of a photo that
 * stands by itself one is enough. What is doubtful changes nothing: a card askew, a letter that is no answer, one card
 * at two places.
 */
export function gather(ballot: Ballot, cards: readonly SeenCard[], looks = LOOKS): Ballot {
  const own = cards.filter(({ number }) => number <= ballot.size);
  const twice = new Set(
    own.flatMap(({ number }, i) => (own.findIndex((one) => one.number === number) < i ? number : [])),
  );
  const [votes, seen] = [{ ...ballot.votes }, { ...ballot.seen }];
  for (const { number, letter } of own) {
    if (twice.has(number) || !letter || !ballot.letters.includes(letter)) {
      delete seen[number];
      continue;
    }
    const before = seen[number];
    const times = before?.letter === letter ? before.times + 1 : 1;
    seen[number] = { letter, times };
    if (times >= looks) votes[number] = letter;
  }
  return { ...ballot, votes, seen, twice: [...new Set([...ballot.twice, ...twice])].sort((a, b) => a - b) };
}

/** How many chose each letter; `hands`: those who have no card and were counted. */
export const countVotes = ({ letters, votes }: Ballot, hands: Partial<Record<Letter, number>> = {}): number[] =>
  letters.map((letter) => Object.values(votes).filter((one) => one === letter).length + (hands[letter] ?? 0));

/** The numbers of cards that have not voted, of those there are. */
export const missing = ({ size, votes }: Ballot, cards: number): number[] =>
  Array.from({ length: Math.min(size, cards) }, (_, i) => i + 1).filter((number) => !votes[number]);
