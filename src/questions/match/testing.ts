import fc from 'fast-check';
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
} from '../testing.ts';

export default tested({
  kind: 'match',
  any: fc
    .tuple(prompt, fc.array(fc.record({ text, why, with: text }), { minLength: 2, maxLength: 4 }))
    .map(([asked, list]) =>
      question('match', {
        prompt: asked,
        pairs: parts(list).map((part, i) => ({ ...part, with: said(list[i]!.with) })),
      }),
    ),
  response({ pairs }) {
    const ids = idsOf(pairs);
    return some(ids, fc.constantFrom(...ids)).map((matched) => ({ kind: 'match', matched }));
  },
  page: {
    tells: ({ pairs }) => shown(...pairs.map((pair) => pair.with)),
    right: (held) => ({ kind: held.kind, matched: table(held, (id) => id) }),
    async give(card, { pieces, right }, rightly) {
      for (const id of pieces) {
        if (await piece(card, id).getAttribute('data-place')) continue;
        const place = rightly ? right.indexOf(id) : (right.indexOf(id) + 1) % right.length;
        await press(piece(card, id).locator('[data-cover]'));
        await press(card.locator(`[data-partner="${place}"] [data-cover]`));
      }
    },
    async missAgain(card, { pieces, right }) {
      for (const id of pieces) {
        await press(piece(card, id).locator('[data-cover]'));
        await press(card.locator(`[data-partner="${(right.indexOf(id) + 2) % right.length}"] [data-cover]`));
      }
    },
    says: /^Đáp án đúng: (“.+” – .+){3}\. Em ghép đúng 0 trong 3 cặp\.$/,
  },
});
