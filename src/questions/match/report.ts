import { pairedLine, type Report } from '../report.ts';
import { scoreMatch, type MatchKey, type MatchResponse } from './score.ts';

export const reportMatch: Report<MatchKey, MatchResponse> = (id, key, response, tools) => {
  const { pairs } = key;
  const right = Object.fromEntries(pairs.map((own) => [own, own]));
  const sides = { lefts: pairs, rights: pairs, key: right };
  return pairedLine(id, scoreMatch(key, response, tools), sides, response.matched);
};
