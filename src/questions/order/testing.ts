import fc from 'fast-check';
import { idsOf, option, parts, piece, press, prompt, question, shown, tested } from '../testing.ts';

export default tested({
  kind: 'order',
  any: fc
    .tuple(prompt, fc.array(option, { minLength: 3, maxLength: 5 }))
    .map(([asked, list]) => question('order', { prompt: asked, items: parts(list) })),
  response: ({ items }) =>
    fc.shuffledSubarray(idsOf(items), { minLength: items.length }).map((placed) => ({ kind: 'order', placed })),
  page: {
    tells: ({ items }) => shown(...items.map((item) => item.text)),
    right: ({ kind, right }) => ({ kind, placed: right }),
    async give(card, { right }, rightly) {
      const free = async () =>
        card
          .locator('[data-option]:not([data-place]), [data-option][data-place=""]')
          .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.option!));
      for (const id of rightly ? right : [...right.slice(1), right[0]!])
        if ((await free()).includes(id)) await press(piece(card, id).locator('[data-cover]'));
    },
    async missAgain(card, { right }) {
      for (const id of right.toReversed()) await press(piece(card, id).locator('[data-cover]'));
    },
    says: /^Đáp án đúng: việc thứ 1 là Chậm lại, .+; việc thứ 3 là .+\. Em xếp đúng 1 trong 3 việc\.$/,
  },
});
