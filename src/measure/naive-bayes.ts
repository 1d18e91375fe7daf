import type { Item, Shown } from './answers.ts';
import type { Robot } from './guess.ts';

/**
 * Learns from options alone which words right answers are made of: naive Bayes on the tiếng of an option, each counted
 * once, with one added to every count. It stands in for a pupil who knows how such lessons speak and was not there.
 */
export function trainOn(judged: readonly Shown[]): Robot {
  const seen = { right: new Map<string, number>(), wrong: new Map<string, number>() };
  const total = { right: 0, wrong: 0 };
  for (const { tieng: words, right } of judged) {
    const side = right ? 'right' : 'wrong';
    total[side]++;
    for (const tieng of new Set(words)) seen[side].set(tieng, (seen[side].get(tieng) ?? 0) + 1);
  }
  const weights = new Map<string, number>();
  const weight = (tieng: string): number => {
    const share = (side: 'right' | 'wrong') => ((seen[side].get(tieng) ?? 0) + 1) / (total[side] + 2);
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
