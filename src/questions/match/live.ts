import type { LiveKind } from '../live.ts';
import { scoreMatch, type MatchKey, type MatchResponse } from './score.ts';

const match: LiveKind<MatchKey, MatchResponse> = {
  kind: 'match',
  key(card, [row = ''], { placesIn, shown }) {
    const pairs = shown(card);
    return { kind: 'match', pairs, partners: placesIn(row).map((place) => pairs[place]!) };
  },
  pieces: ({ pairs }) => pairs,
  fits: ({ pairs }, { matched }) => Object.values(matched).every((id) => pairs.includes(id)),
  score: scoreMatch,
  read(card, { pairs, partners }, { all, idOf }) {
    const given = all<HTMLSelectElement>(card, 'select').filter(({ value }) => value);
    const left = pairs.length - given.length;
    return {
      response: {
        kind: 'match',
        matched: Object.fromEntries(given.map((select) => [idOf(select), partners[Number(select.value)]!])),
      },
      missing: left ? `Còn ${left} ý em chưa ghép.` : null,
    };
  },
  fill(card, { partners }, response, { all, idOf }) {
    for (const select of all<HTMLSelectElement>(card, 'select')) {
      const partner = response?.matched[idOf(select)];
      select.value = partner === undefined ? '' : String(partners.indexOf(partner));
    }
  },
  judge: (card, { pairs, partners }, { matched }, { words, mark }) =>
    pairs.map((id, index) => ({
      id,
      name: `${index + 1}. ${words(card, id)}:`,
      mark: mark(matched[id] === id),
      words: `${matched[id] === id ? 'Đúng' : 'Chưa đúng'}. Đáp án: ${words(card, id, `option[value="${partners.indexOf(id)}"]`)}`,
    })),
};

export default [match];
