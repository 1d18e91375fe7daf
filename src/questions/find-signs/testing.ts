import fc from 'fast-check';
import type { Inline } from '../../curriculum/tree.ts';
import { at, choose, idsOf, option, parts, question, said, shownOptions, tested, text } from '../testing.ts';

export default tested({
  kind: 'find-signs',
  any: fc.tuple(text, fc.array(option, { minLength: 3, maxLength: 6 })).map(([before, list]) => {
    const options = parts(list.map((o, i) => ({ ...o, right: i < 2 || (i > 2 && o.right) }))).map((one, i) => ({
      ...one,
      at: { line: 2, column: i },
    }));
    const marks = options.flatMap(({ id, text: phrase, right, at: place }): Inline[] => [
      { type: 'mark', name: right ? 'Sign' : 'Decoy', props: { id, why: 'x' }, children: phrase, at: place },
      ...said(' '),
    ]);
    return question('find-signs', {
      prompt: [{ type: 'paragraph', children: [...said(before), ...marks], at }],
      options,
    });
  }),
  response: ({ options }) => fc.subarray(idsOf(options)).map((chosen) => ({ kind: 'find-signs', chosen })),
  page: {
    tells: shownOptions,
    right: ({ kind, right }) => ({ kind, chosen: right }),
    give: choose,
    says: /^Em tìm được 0 trong 2 .+\. Em bỏ sót: “Bạn gửi phí trước”; “Đừng nói với ai”\.$/,
  },
});
