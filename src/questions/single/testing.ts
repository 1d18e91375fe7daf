import fc from 'fast-check';
import { choose, idsOf, option, parts, prompt, question, shownOptions, tested } from '../testing.ts';

export default tested({
  kind: 'single',
  any: fc
    .tuple(prompt, fc.array(option, { minLength: 2, maxLength: 5 }))
    .map(([asked, list]) =>
      question('single', { prompt: asked, options: parts(list.map((o, i) => ({ ...o, right: i === 0 }))) }),
    ),
  response: ({ options }) => fc.constantFrom(null, ...idsOf(options)).map((chosen) => ({ kind: 'single', chosen })),
  page: {
    tells: shownOptions,
    right: ({ kind, right }) => ({ kind, chosen: right[0] }),
    give: (card, held, rightly) => choose(card, held, rightly, true),
    says: /^Đáp án đúng: Nói bà khoan đã, rồi cùng hỏi bố mẹ\. Chậm lại/,
  },
});
