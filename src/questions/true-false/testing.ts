import fc from 'fast-check';
import { idsOf, option, parts, piece, press, prompt, question, shownOptions, some, table, tested } from '../testing.ts';

export default tested({
  kind: 'true-false',
  any: fc
    .tuple(prompt, fc.array(option, { minLength: 4, maxLength: 4 }))
    .map(([asked, list]) => question('true-false', { prompt: asked, options: parts(list) })),
  response: ({ options }) => some(idsOf(options), fc.boolean()).map((judged) => ({ kind: 'true-false', judged })),
  page: {
    tells: shownOptions,
    right: (held) => ({ kind: held.kind, judged: table(held, (id) => held.right.includes(id)) }),
    async give(card, { pieces, right }, rightly) {
      for (const id of pieces)
        await press(
          piece(card, id)
            .locator('label')
            .nth(right.includes(id) === rightly ? 0 : 1),
        );
    },
    async missAgain(card, { pieces: [first], right }) {
      await press(
        piece(card, first!)
          .locator('label')
          .nth(right.includes(first!) ? 0 : 1),
      );
    },
    says: /^Đáp án đúng: (ý [a-d] (đúng|sai)(; |\. )){3}Em đúng 1 trong 4 ý\.$/,
  },
});
