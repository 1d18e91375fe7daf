import fc from 'fast-check';
import { choose, idsOf, option, parts, prompt, question, shownOptions, tested } from '../testing.ts';

export default tested({
  kind: 'multiple',
  any: fc.tuple(prompt, fc.array(option, { minLength: 2, maxLength: 5 })).map(([asked, list]) =>
    question('multiple', {
      prompt: asked,
      options: parts(list.map((o, i) => ({ ...o, right: o.right || i === 0 }))),
    }),
  ),
  response: ({ options }) => fc.subarray(idsOf(options)).map((chosen) => ({ kind: 'multiple', chosen })),
  page: {
    tells: shownOptions,
    right: ({ kind, right }) => ({ kind, chosen: right }),
    give: choose,
    says: /^Đáp án đúng: (Giục nhanh; Đòi phí|Đòi phí; Giục nhanh)\.$/,
  },
});
