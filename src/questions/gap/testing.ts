import fc from 'fast-check';
import { at, idsOf, parts, press, question, said, some, table, tested, text, why, type Held } from '../testing.ts';

const wordsIn = ({ rows }: Held): string[] => rows.map((row) => row.split('\t')[0]!);

export default tested({
  kind: 'gap',
  any: fc
    .tuple(fc.tuple(text, text), fc.array(text, { minLength: 1, maxLength: 3 }), fc.array(text, { maxLength: 2 }), why)
    .map(([[before, after], accepted, lures, because]) => {
      const hole = { type: 'mark' as const, name: 'Gap', props: { id: 'a' }, children: said(accepted[0]!), at };
      return question('gap', {
        prompt: [{ type: 'paragraph', children: [...said(before), hole, ...said(after)], at }],
        gaps: [{ id: 'a', text: said(accepted[0]!), accepted, why: said(because), at }],
        lures: parts(lures.map((lure) => ({ text: lure, why: '' }))),
      });
    }),
  response: ({ gaps }) =>
    some(idsOf(gaps), fc.constantFrom(...gaps.flatMap(({ accepted }) => accepted), 'sai rồi')).map((filled) => ({
      kind: 'gap',
      filled,
    })),
  page: {
    tells: ({ gaps, lures }) => {
      // What stands in the bank, where there is one, is the first way to fill a gap.
      const inBank = lures.length > 0 ? 1 : 0;
      return {
        shown: gaps.flatMap(({ accepted }) => accepted.slice(0, inBank)),
        hidden: gaps.flatMap(({ accepted }) => accepted.slice(inBank)),
      };
    },
    right: (held) => ({ kind: held.kind, filled: table(held, (_, place) => wordsIn(held)[place]) }),
    async give(card, held, rightly) {
      const words = wordsIn(held);
      for (const [place, word] of (rightly ? words : words.toReversed()).entries()) {
        const hole = card.locator('[data-hole]').nth(place);
        if (await hole.evaluate((one) => one instanceof HTMLInputElement)) {
          await press(hole);
          await hole.fill(word);
        } else if (!(await hole.getAttribute('data-word')))
          await press(card.locator(`[data-bank-word="${word}"]`).first());
      }
    },
    async missAgain(card) {
      for (const word of ['trả lời', 'chậm lại']) await press(card.locator(`[data-bank-word="${word}"]`));
    },
    says: /^Đáp án đúng: chỗ 1 là “chậm lại”; chỗ 2 là “hỏi người lớn”\. /,
  },
});
