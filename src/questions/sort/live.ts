import type { LiveKind } from '../live.ts';
import { scoreSort, type SortKey, type SortResponse } from './score.ts';

const sort: LiveKind<SortKey, SortResponse> = {
  kind: 'sort',
  key(card, [row = ''], { placesIn, shown }) {
    const groups = card.querySelector<HTMLElement>('[data-groups]')!.dataset.groups!.split(' ');
    const places = placesIn(row);
    return { kind: 'sort', groups, cards: shown(card).map((id, i) => [id, groups[places[i]!]!]) };
  },
  pieces: ({ cards }) => cards.map(([id]) => id),
  fits: ({ cards, groups }, { placed }) =>
    cards.every(([id]) => groups.includes(placed[id]!)) && Object.keys(placed).length === cards.length,
  score: scoreSort,
  read(card, { cards }, { all, idOf }) {
    const checked = all<HTMLInputElement>(card, 'input:checked');
    const left = cards.length - checked.length;
    return {
      response: { kind: 'sort', placed: Object.fromEntries(checked.map((input) => [idOf(input), input.value])) },
      missing: left ? `Còn ${left} thẻ em chưa xếp.` : null,
    };
  },
  fill(card, _, response, { all, idOf }) {
    for (const input of all<HTMLInputElement>(card, 'input'))
      input.checked = response?.placed[idOf(input)] === input.value;
  },
  judge: (card, { cards }, { placed }, { words, mark }) =>
    cards.map(([id, group]) => {
      const name = (own: string) => words(card, id, `input[value="${own}"] + *`);
      const good = placed[id] === group;
      return {
        id,
        name: `“${words(card, id)}”:`,
        mark: mark(good),
        words: good
          ? `đúng, nhóm ${name(group)}`
          : `em xếp vào ${name(placed[id]!)}, thẻ này thuộc nhóm ${name(group)}`,
      };
    }),
};

export default [sort];
