import type { LiveKind, LiveTools } from '../live.ts';
import { scoreSort, type SortKey, type SortResponse } from './score.ts';

const told = ({ cards }: SortKey, { placed }: SortResponse, { outOf }: LiveTools): string =>
  `Em xếp đúng ${outOf(cards.filter(([id, group]) => placed[id] === group).length, cards.length)} thẻ.`;

const sort: LiveKind<SortKey, SortResponse> = {
  kind: 'sort',
  key(card, [row = ''], { placesIn, shown }) {
    const groups = card.querySelector<HTMLElement>('[data-groups]')!.dataset.groups!.split(' ');
    const places = placesIn(row);
    return { kind: 'sort', groups, cards: shown(card).map((id, i) => [id, groups[places[i]!]!]) };
  },
  pieces: ({ cards }) => cards.map(([id]) => id),
  fits: ({ groups }, { placed }) => Object.values(placed).every((id) => groups.includes(id)),
  score: scoreSort,
  read(card, { cards }, { all, idOf }) {
    const checked = all<HTMLInputElement>(card, 'input:checked');
    const left = cards.length - checked.length;
    return {
      response: { kind: 'sort', placed: Object.fromEntries(checked.map((input) => [idOf(input), input.value])) },
      missing: left ? `Còn ${left} thẻ chưa xếp` : null,
    };
  },
  fill(card, _, response, { all, idOf }) {
    for (const input of all<HTMLInputElement>(card, 'input'))
      input.checked = response?.placed[idOf(input)] === input.value;
  },
  judge: (card, { cards }, { placed }, { words, quoted, mark }) =>
    cards.map(([id, group]) => {
      const good = placed[id] === group;
      const name = quoted(words(card, id));
      const into = words(card, id, `[value="${group}"] + *`);
      const belongs = `thuộc nhóm ${into}`;
      return {
        id,
        name: `${name}:`,
        mark: mark(good),
        // Of the sorting: a stranger's sweet is not right, to ask first is.
        words: good ? `xếp vào ${quoted(into)} là đúng` : `chưa đúng, thẻ này ${belongs}`,
        missed: !good && `${name} ${belongs}`,
      };
    }),
  sum: (_, key, response, tools) => told(key, response, tools),
  // How many, never which: with two groups the other one would be the answer.
  hint: (_, key, response, tools) => `${told(key, response, tools)} Em đọc lại từng thẻ, rồi xếp lại nhé.`,
};

export default [sort];
