import type { Item, Shown } from './answers.ts';
import type { Robot } from './guess.ts';

/** In how many options each tiếng stands, and how many options there are: of right ones and of wrong ones. */
export interface Learnt {
  seen: Record<Side, Map<string, number>>;
  total: Record<Side, number>;
}
type Side = 'right' | 'wrong';

/** What options teach; each tiếng of one counts once. */
export function learnFrom(judged: readonly Shown[]): Learnt {
  const learnt: Learnt = { seen: { right: new Map(), wrong: new Map() }, total: { right: 0, wrong: 0 } };
  for (const { tieng: words, right } of judged) {
    const side = right ? 'right' : 'wrong';
    learnt.total[side]++;
    for (const tieng of new Set(words)) learnt.seen[side].set(tieng, (learnt.seen[side].get(tieng) ?? 0) + 1);
  }
  return learnt;
}

/**
 * Knows from options alone which words right answers are made of: naive Bayes on the tiếng of an option, with one added
 * to every count. It stands in for a pupil who knows how such lessons speak and was not there, at `without`, which is
 * part of `learnt`.
 */
export function readerOf(learnt: Learnt, without: Learnt = NOTHING): Robot {
  const countOf = (side: Side, tieng: string): number =>
    (learnt.seen[side].get(tieng) ?? 0) - (without.seen[side].get(tieng) ?? 0);
  const weights = new Map<string, number>();
  const weight = (tieng: string): number => {
    const share = (side: Side) => (countOf(side, tieng) + 1) / (learnt.total[side] - without.total[side] + 2);
    const known = weights.get(tieng) ?? Math.log(share('right') / share('wrong'));
    weights.set(tieng, known);
    return known;
  };
  const liking = (words: readonly string[]): number =>
    [...new Set(words)].reduce((sum, tieng) => sum + weight(tieng), 0);
  return (options: Item['options']) => {
    const liked = options.map(({ tieng }) => liking(tieng));
    const most = Math.max(...liked);
    return liked.flatMap((value, place) => (most - value < 1e-9 ? [place] : []));
  };
}

const NOTHING = learnFrom([]);
