import fc from 'fast-check';
import { placesIn } from '../places.ts';
import {
  idsOf,
  parts,
  piece,
  press,
  prompt,
  question,
  said,
  shown,
  some,
  table,
  tested,
  text,
  why,
  type Held,
} from '../testing.ts';

/** The group of each card, in the order they are shown. */
const groupsIn = ({ rows, groups }: Held): string[] => placesIn(rows[0]!).map((place) => groups[place]!);

export default tested({
  kind: 'sort',
  any: fc
    .tuple(
      prompt,
      fc.array(text, { minLength: 2, maxLength: 3 }),
      fc.array(fc.record({ text, why, group: fc.nat(1) }), { minLength: 3, maxLength: 5 }),
    )
    .map(([asked, groups, list]) =>
      question('sort', {
        prompt: asked,
        groups: groups.map((name, i) => ({ id: `g${i}`, text: said(name) })),
        cards: parts(list).map((part, i) => ({ ...part, group: `g${list[i]!.group}` })),
        cut: false,
      }),
    ),
  response: ({ cards, groups }) =>
    some(idsOf(cards), fc.constantFrom(...idsOf(groups))).map((placed) => ({ kind: 'sort', placed })),
  page: {
    tells: ({ groups, cards }) => shown(...[...groups, ...cards].map((one) => one.text)),
    right: (held) => ({ kind: held.kind, placed: table(held, (_, place) => groupsIn(held)[place]) }),
    async give(card, held, rightly) {
      for (const [place, id] of held.pieces.entries()) {
        const own = groupsIn(held)[place]!;
        const group = rightly ? own : held.groups.find((other) => other !== own)!;
        await press(piece(card, id).locator(`label:has(input[value="${group}"])`));
      }
    },
    async missAgain(card, { pieces: [first], rows }) {
      await press(piece(card, first!).locator('label').nth(placesIn(rows[0]!)[0]!));
    },
    says: /^Đáp án đúng: (“.+” thuộc nhóm .+){3}\. Em xếp đúng 1 trong 4 thẻ\.$/,
  },
});
