import fc from 'fast-check';
import { press, prompt, question, said, tested, text, why } from '../testing.ts';

export default tested({
  kind: 'short-answer',
  any: fc
    .tuple(prompt, fc.array(text, { minLength: 1, maxLength: 3 }), why)
    .map(([asked, accepted, because]) => question('short-answer', { prompt: asked, accepted, why: said(because) })),
  response: ({ accepted }) =>
    fc
      .constantFrom('', 'sai rồi', ...accepted.flatMap((one) => [one, one.toUpperCase(), ` ${one}. `]))
      .map((written) => ({ kind: 'short-answer', written })),
  page: {
    tells: ({ accepted }) => ({ shown: [], hidden: accepted }),
    right: ({ kind, rows }) => ({ kind, written: rows[0] }),
    async give(card, { rows }, rightly) {
      const field = card.locator('input');
      await press(field);
      await field.fill(rightly ? rows[0]! : `${await field.inputValue()}0`);
    },
    says: /^Đáp án đúng: 111\.$/,
  },
});
