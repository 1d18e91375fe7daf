import type { Item } from './answers.ts';
import type { Robot } from './guess.ts';
import { tiengOf } from './tieng.ts';

/**
 * Learns from options alone which words right answers are made of: naive Bayes on the tiếng of an option, each counted
 * once, with one added to every count. It stands in for a pupil who knows how such lessons speak and was not there.
 */
export function trainOn(judged: readonly { text: string; right: boolean }[]): Robot {
  const seen = { right: new Map<string, number>(), wrong: new Map<string, number>() };
  const total = { right: 0, wrong: 0 };
  for (const { text, right } of judged) {
    const side = right ? 'right' : 'wrong';
    total[side]++;
    for (const tieng of new Set(tiengOf(text))) seen[side].set(tieng, (seen[side].get(tieng) ?? 0) + 1);
  }
  const weight = (tieng: string): number => {
    const share = (side: 'right' | 'wrong') => ((seen[side].get(tieng) ?? 0) + 1) / (total[side] + 2);
    return Math.log(share('right') / share('wrong'));
  };
  const liking = (text: string): number => [...new Set(tiengOf(text))].reduce((sum, tieng) => sum + weight(tieng), 0);
  return (options: Item['options']) => {
    const liked = options.map(({ text }) => liking(text));
    const most = Math.max(...liked);
    return liked.flatMap((value, place) => (most - value < 1e-9 ? [place] : []));
  };
}
