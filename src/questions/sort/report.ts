import { pairedLine, type Report } from '../report.ts';
import { scoreSort, type SortKey, type SortResponse } from './score.ts';

export const reportSort: Report<SortKey, SortResponse> = (id, key, response, tools) => {
  const { cards, groups } = key;
  const sides = { lefts: cards.map(([own]) => own), rights: groups, key: Object.fromEntries(cards) };
  return pairedLine(id, scoreSort(key, response, tools), sides, response.placed);
};
